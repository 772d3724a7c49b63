import path from 'node:path';
import { startSandbox } from '../../sandbox/start/startSandbox';

/**
 * The sandbox in a process of its own, with the bench's cartridge. It says where it listens, answers each message with the
 * memory of the process in bytes, and stops when the bench is gone.
 */
async function main(): Promise<void> {
    const sandbox = await startSandbox({
        cartridgeFolders: [path.join(__dirname, '../cartridges')],
        cartridgePath: ['bench_nothing', 'int_tiktokshop'],
        onFailure: (error) => {
            throw error;
        }
    });
    process.on('message', () => process.send?.(process.memoryUsage.rss()));
    process.once('disconnect', () => void sandbox.stop());
    process.send?.(sandbox.ready);
}

main().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
});
