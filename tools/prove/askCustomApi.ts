import type { Client } from '../target/settings';
import { activateVersion, addToPath } from './install';
import { VERSION } from './names';
import type { Run } from './Run';

const IDS = ['contract-paths', 'apis-registered', 'tenant-scope', 'body-schema'];
/** The scope that the client of an OMS has already. */
const SCOPE = 'c_tiktokshop_oms_rw';
const TRIES = 10;
/** One API for each way to read its paths. */
const APIS = { documented: 'tiktokshop-prove/v1', withOrganization: 'tiktokshop-prove-long/v1' } as const;

type Paths = keyof typeof APIS;

/**
 * Puts the cartridges into the path of the site, with the version active before and activated once more after it, and sees
 * which of both registers their custom APIs.
 * @param before - the version that the instance ran
 */
export async function askCustomApi(run: Run, before: string): Promise<void> {
    await activateVersion(run.target, VERSION);
    await addToPath(run);
    const client = run.target.settings.omsClient;
    const early = client ? await registered(run, client, 1) : null;
    await activateVersion(run.target, before);
    await activateVersion(run.target, VERSION);
    if (!client || !run.target.settings.tenant || !run.target.settings.scapiHost) {
        run.unanswered(IDS, 'dw.json has no "oms-client-id" with its secret, no "tenant-id", or no "short-code"');
        return;
    }
    await run.attempt(IDS, () => askApis(run, client, early));
}

async function askApis(run: Run, client: Client, early: Paths | null): Promise<void> {
    const paths = await registered(run, client, TRIES);
    if (paths === null) {
        run.unanswered(IDS, 'no custom API of the cartridge answers');
        return;
    }
    run.found('contract-paths', paths);
    run.found('apis-registered', early === null ? 'activation' : 'path');
    const wrong = await call(run, paths, await tokenOf(run, client), { text: 5 });
    run.found('body-schema', wrong === 400);
    const status = await call(run, paths, await run.target.token(client, SCOPE), { text: 'five' });
    run.found('tenant-scope', status === 200 ? 'allowed' : 'refused');
}

/** Which of the APIs answers, if any does. */
async function registered(run: Run, client: Client, tries: number): Promise<Paths | null> {
    const token = await tokenOf(run, client).catch(() => null);
    for (let tried = 1; token !== null; tried += 1) {
        for (const paths of Object.keys(APIS) as Paths[]) {
            if ((await call(run, paths, token, { text: 'five' })) === 200) {
                return paths;
            }
        }
        if (tried >= tries) {
            return null;
        }
        await run.pause(1000);
    }
    return null;
}

function tokenOf({ target }: Run, client: Client): Promise<string> {
    return target.token(client, `${SCOPE} SALESFORCE_COMMERCE_API:${target.settings.tenant}`);
}

async function call({ target }: Run, paths: Paths, token: string, body: object): Promise<number> {
    return (await target.customApi('POST', APIS[paths], '/answer', token, body)).status;
}
