import net from 'node:net';
import type { AddressInfo } from 'node:net';

/** A line to an instance that breaks while something large is sent over it. */
export interface CutLine {
    /** `127.0.0.1` with the port. */
    host: string;
    /** How often it broke. */
    breaks: () => number;
    close: () => Promise<void>;
}

/**
 * Passes bytes on, and ends a connection after a number of them came from the caller.
 * @param host - where to, with its port
 */
export async function cutLine(host: string, afterBytes: number): Promise<CutLine> {
    let breaks = 0;
    const [address, port] = host.split(':') as [string, string];
    const server = net.createServer((caller) => {
        const instance = net.connect(Number(port), address);
        let sent = 0;
        caller.on('data', (chunk) => {
            sent += chunk.length;
            if (sent < afterBytes) {
                instance.write(chunk);
                return;
            }
            breaks += 1;
            caller.resetAndDestroy();
            instance.destroy();
        });
        instance.pipe(caller);
        caller.on('error', () => instance.destroy());
        caller.on('close', () => instance.end());
        instance.on('error', () => caller.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
        host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
        breaks: () => breaks,
        close: () => new Promise((resolve) => server.close(() => resolve()))
    };
}
