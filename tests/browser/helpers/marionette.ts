// The little of Firefox's own remote protocol that the smoke test needs: it alone reaches the browser's
// chrome (permissions, temporary add-ons) and an extension's pages.

import { connect, type Socket } from 'node:net';

import { until } from './until.ts';

type Answer = [type: number, id: number, error: { error: string; message: string } | null, result: { value?: unknown } | null];

/** A connection; one command at a time. */
export class Marionette {
  private readonly socket: Socket;
  private buffer = Buffer.alloc(0);
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private count = 0;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (data) => {
      this.buffer = Buffer.concat([this.buffer, data]);
      this.take();
    });
  }

  /** Connects as soon as the browser listens. */
  static async connect(port: number): Promise<Marionette> {
    const socket = await until('Firefox listens', () => new Promise<Socket | null>((done) => {
      const trying = connect(port, '127.0.0.1', () => done(trying));
      trying.on('error', () => done(null));
    }), 30_000);
    return new Marionette(socket);
  }

  /** Messages are `length:json`; the first is a greeting without id. */
  private take(): void {
    for (;;) {
      const colon = this.buffer.indexOf(':');
      const length = colon < 0 ? Infinity : Number(this.buffer.subarray(0, colon).toString());
      if (this.buffer.length < colon + 1 + length) return;
      const body = JSON.parse(this.buffer.subarray(colon + 1, colon + 1 + length).toString()) as Answer;
      this.buffer = this.buffer.subarray(colon + 1 + length);
      if (Array.isArray(body)) this.waiting.get(body[1])?.(body);
    }
  }

  /** Sends a command and gives its value. */
  async send(command: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    this.count += 1;
    const id = this.count;
    const message = JSON.stringify([0, id, command, parameters]);
    const [, , error, result] = await new Promise<Answer>((done) => {
      this.waiting.set(id, done);
      this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
    this.waiting.delete(id);
    if (error) throw new Error(`${command}: ${error.error} ${error.message}`);
    return result !== null && 'value' in result ? result.value : result;
  }

  close(): void {
    this.socket.destroy();
  }
}
