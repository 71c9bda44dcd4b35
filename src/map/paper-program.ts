import { NodeProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { PAPER_SHAPES } from './paper-shapes.ts';

/** A paper as Sigma hands it on: with the colour inside its rim and its shape, both unknown before the first scene. */
interface PaperDisplay extends NodeDisplayData {
  readonly fill?: string;
  readonly shape?: number;
}

/** Share of a paper's radius that its rim takes. */
const RIM_SHARE = 0.34;
/** Corners reach beyond the circle of the same size. */
const REACH = 1.35;
const [UNSIGNED_BYTE, FLOAT] = [5121, 5126];
const TRIANGLES = 4;
const THIRD = (2 * Math.PI) / 3;

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute vec4 a_id;
attribute float a_size;
attribute float a_shape;
attribute vec4 a_rim;
attribute vec4 a_fill;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec2 v_away;
varying float v_radius;
varying float v_shape;
varying vec4 v_rim;
varying vec4 v_fill;
const float bias = 255.0 / 254.0;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 away = 2.0 * ${REACH.toFixed(2)} * radius * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + away, 1)).xy, 0, 1);
  v_away = away;
  v_radius = radius;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_rim = a_id;
  v_fill = a_id;
  #else
  v_rim = a_rim;
  v_fill = a_fill;
  #endif
  v_rim.a *= bias;
  v_fill.a *= bias;
}`;

/** `reach` is 1 at a shape's outline and grows evenly from its middle, so that rims are even too. */
const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
varying vec2 v_away;
varying float v_radius;
varying float v_shape;
varying vec4 v_rim;
varying vec4 v_fill;
uniform float u_correctionRatio;

float reach(vec2 p) {
  vec2 q = abs(p);
${PAPER_SHAPES.map(({ reach }, shape) => `  if (v_shape < ${shape}.5) return ${reach};`).join('\n')}
  return length(p);
}

void main(void) {
  float away = reach(v_away / v_radius) * v_radius;
  #ifdef PICKING_MODE
  gl_FragColor = away > v_radius ? vec4(0.0) : v_fill;
  #else
  float soft = 2.0 * u_correctionRatio;
  float inner = v_radius * ${(1 - RIM_SHARE).toFixed(2)};
  vec4 colour = mix(v_fill, v_rim, smoothstep(inner - soft, inner, away));
  gl_FragColor = mix(colour, vec4(0.0), clamp((away - v_radius + soft) / soft, 0.0, 1.0));
  #endif
}`;

/** Draws papers: a rim in one colour around another one, in one of the shapes of `paper-shapes.ts`. */
export class PaperProgram extends NodeProgram {
  override getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS: ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'],
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_rim', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_fill', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [THIRD], [2 * THIRD]],
    };
  }

  override processVisibleItem(index: number, start: number, paper: PaperDisplay): void {
    const { x, y, size, color, shape = 0, fill = color } = paper;
    this.array.set([x, y, index, size, shape, floatColor(color), floatColor(fill)], start);
  }

  override setUniforms(
    { correctionRatio, sizeRatio, matrix }: RenderParams,
    { gl, uniformLocations }: Parameters<NodeProgram['setUniforms']>[1],
  ): void {
    gl.uniform1f(uniformLocations['u_correctionRatio'] ?? null, correctionRatio);
    gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, sizeRatio);
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, matrix);
  }
}
