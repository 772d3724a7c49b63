import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { HttpAnswer, HttpMessage, Transport, TransportFailure } from '../../contracts/http';

/** HTTP that blocks its caller, as service calls of the platform do. */
export interface BlockingTransport {
    transport: Transport;
    close(): Promise<void>;
}

interface Received {
    id: number;
    answer: HttpAnswer | TransportFailure;
}

/** More than any timeout of a service: only a dead worker takes longer. */
const GRACE_MS = 5000;

/**
 * A thread does the HTTP; the caller sleeps until the answer is there.
 * @param options.ca - PEM of an authority to trust besides the usual ones
 */
export function createBlockingTransport(options: { ca?: string } = {}): BlockingTransport {
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(path.join(__dirname, 'httpWorker.js'), {
        workerData: { signal, port: port2, ca: options.ca },
        transferList: [port2]
    });
    // An answer that comes after its caller was ended is not the next one's.
    let lastId = 0;
    worker.unref();
    port1.unref();
    const transport: Transport = (message: HttpMessage, timeoutMs: number): HttpAnswer | TransportFailure => {
        lastId += 1;
        const deadline = Date.now() + timeoutMs + GRACE_MS;
        port1.postMessage({ id: lastId, message, timeoutMs });
        for (let left = timeoutMs + GRACE_MS; left > 0; left = deadline - Date.now()) {
            const received = receiveMessageOnPort(port1);
            if (!received) {
                Atomics.wait(signal, 0, 0, left);
                Atomics.store(signal, 0, 0);
            } else if ((received.message as Received).id === lastId) {
                return (received.message as Received).answer;
            }
        }
        return { failure: 'timeout', message: 'The HTTP thread did not answer' };
    };
    return {
        transport,
        async close() {
            port1.close();
            await worker.terminate();
        }
    };
}
