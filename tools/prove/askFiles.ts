import { DAMAGED_FILE, MADE_FOLDER } from './names';
import type { Run } from './Run';

/** What WebDAV does; no cartridge is needed. */
export async function askFiles(run: Run): Promise<void> {
    const { target } = run;
    await run.attempt(['upload-makes-version'], async () => {
        const { status } = await target.webdav('PUT', MADE_FOLDER + '/made.txt', 'client', { body: 'made' });
        run.found('upload-makes-version', status < 300);
        await target.webdav('DELETE', MADE_FOLDER);
    });
    await run.attempt(['damaged-archive'], async () => {
        const type = 'application/x-www-form-urlencoded';
        await target.webdav('PUT', DAMAGED_FILE, 'client', { type: 'application/zip', body: 'not an archive' });
        const { status } = await target.webdav('POST', DAMAGED_FILE, 'client', { type, body: 'method=UNZIP' });
        run.found('damaged-archive', status);
        await target.webdav('DELETE', DAMAGED_FILE);
    });
}
