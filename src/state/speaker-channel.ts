import {
  parseSpeakerMessage,
  speakerMessageData,
  type SpeakerMessage,
} from '../core/tour/speaker-message.ts';

/** The line between a presented tour and the speaker's window, within one browser. */
export class SpeakerChannel {
  readonly #channel: BroadcastChannel;

  /** `name`: what both windows know and no other pair does. */
  constructor(name: string, onmessage: (message: SpeakerMessage) => void) {
    this.#channel = new BroadcastChannel(`field-atlas-speaker-${name}`);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = parseSpeakerMessage(data);
      if (message !== null) onmessage(message);
    };
  }

  post(message: SpeakerMessage): void {
    this.#channel.postMessage(speakerMessageData(message));
  }

  close(): void {
    this.#channel.close();
  }
}
