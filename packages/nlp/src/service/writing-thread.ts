import { parentPort, workerData } from 'node:worker_threads';
import { loadWriter, type Writer } from '../summary/writer.js';
import { WritingSetup, type FromWriting, type ToWriting } from './protocol.js';

/** Entry of the thread that writes summaries: seconds each, so no message ever waits behind one. */
const port = parentPort;
if (port === null) throw new Error('writing-thread is the entry of a worker thread');

function send(message: FromWriting): void {
  port?.postMessage(message, []);
}

async function answer(writer: Writer, { id, turns }: ToWriting): Promise<void> {
  try {
    send({ type: 'written', id, text: await writer.write(turns) });
  } catch (error) {
    send({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
}

async function main(): Promise<void> {
  const writer = await loadWriter(WritingSetup.parse(workerData).folder);
  let last = Promise.resolve();
  port?.on('message', (message: ToWriting) => {
    last = last.then(() => answer(writer, message));
  });
  send({ type: 'ready' });
}

main().catch((error: unknown) => {
  send({ type: 'unavailable', message: error instanceof Error ? error.message : String(error) });
  port.close();
});
