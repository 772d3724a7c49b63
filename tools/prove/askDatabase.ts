import type { Run } from './Run';

const OBJECTS = [
    ...['duplicate-key', 'duplicate-exception', 'stale-objects', 'conflict-exception'],
    ...['string-length', 'empty-text-query', 'objects-in-request']
];
const NOT_INSTALLED = 'the custom objects of TikTok Shop are not there: install it first, as docs/install.md says';
/** More than any instance lets a request create. */
const MOST_OBJECTS = 20;

/** Asks about custom objects in the database, and removes its own at once. */
export async function askDatabase(run: Run): Promise<void> {
    await run.attempt(OBJECTS, async () => {
        if (!(await run.ask('database.isInstalled'))) {
            run.unanswered(OBJECTS, NOT_INSTALLED);
            return;
        }
        await run.attempt(['duplicate-key', 'duplicate-exception'], () => askDuplicate(run));
        await run.attempt(['stale-objects', 'conflict-exception'], () => askStale(run));
        await run.findByScript('string-length', 'database.stringLength');
        await run.findByScript('empty-text-query', 'database.emptyText');
        await run.attempt(['objects-in-request'], async () => {
            run.found('objects-in-request', await mostObjects(run));
        });
    });
}

async function askDuplicate(run: Run): Promise<void> {
    const { when, exception } = (await run.ask('database.duplicateKey')) as { when: string; exception: string };
    run.found('duplicate-key', when);
    run.found('duplicate-exception', exception);
}

async function askStale(run: Run): Promise<void> {
    const headers = run.storefrontHeaders();
    const asked = await run.ask('database.staleObject', headers);
    const { outcome, exception } = asked as { outcome: string; exception: string };
    run.found('stale-objects', outcome);
    run.found('conflict-exception', exception);
}

/** A request that makes too many is ended without an answer. */
async function mostObjects(run: Run): Promise<number> {
    let most = 0;
    for (const count of [1, 9, 10, 11, MOST_OBJECTS]) {
        const { json } = await run.call('database.createMany', { count });
        if (json.value !== true) {
            return most;
        }
        most = count;
    }
    return most;
}
