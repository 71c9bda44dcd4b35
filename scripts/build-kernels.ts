import { compileKernels } from './kernels/compile-kernels.ts';
import { writeFileWhole } from './files/write-file.ts';

for (const { path, content } of compileKernels()) {
  writeFileWhole(path, content);
  process.stdout.write(`${path}\n`);
}
