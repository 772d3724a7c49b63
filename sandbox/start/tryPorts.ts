import { serve } from '../../sfcc-mocks';
import type { SandboxOptions } from './startSandbox';

/**
 * Finds out whether the ports that were asked for are free, before anything that takes time.
 * @throws Error with the code EADDRINUSE and the port
 */
export async function tryPorts({ port, httpsPort, tiktokPort, omsPort }: SandboxOptions): Promise<void> {
    for (const wanted of [port, httpsPort, tiktokPort, omsPort]) {
        if (wanted) {
            const server = await serve(() => ({ status: 503, headers: {}, body: '' }), { port: wanted });
            await server.close();
        }
    }
}
