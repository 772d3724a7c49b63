import { importArchive } from '../deploy/importArchive';
import { exportForMigration } from '../target/exportTarget';
import type { Target } from '../target/Target';
import { TargetError } from '../target/targetError';
import { planMigration } from './planMigration';
import type { Migration } from './planMigration';

/** Orders that are alive, as far as the client may count them. */
export interface OpenOrders {
    /** Null: the client may not search. */
    count: number | null;
}

/** Carries out `npm run migrate`. */
export interface Findings extends Migration {
    openOrders: OpenOrders;
}

/** Looks at an instance, and plans its move from the official cartridges. Changes nothing. */
export async function findMigration(target: Target): Promise<Findings> {
    const plan = planMigration(target.settings.sites, await exportForMigration(target));
    return { ...plan, openOrders: await countOpenOrders(target) };
}

/**
 * Renames the values of preferences and switches off the jobs. The rest is up to a person.
 * @throws TargetError before the first deployment
 */
export async function applyMigration(target: Target, { files, isDeployed }: Migration): Promise<void> {
    if (!isDeployed) {
        throw new TargetError(
            'The instance does not know our preferences yet',
            'Run `npm run deploy -- --first` before: it imports them. `--dry-run` changes nothing.'
        );
    }
    if (files.size > 0) {
        await importArchive(target, 'tiktokshop-migration', files);
    }
}

/** Orders of channel TikTok that are neither completed nor cancelled. Source: OCAPI Shop, order_search. */
async function countOpenOrders(target: Target): Promise<OpenOrders> {
    const term = (field: string, operator: string, ...values: string[]): object => ({
        term_query: { fields: [field], operator, values }
    });
    const { status, json } = await target.shop('POST', '/order_search', {
        query: {
            bool_query: { must: [term('channel_type', 'is', 'tiktok'), term('status', 'one_of', 'new', 'open')] }
        },
        count: 1
    });
    return { count: status === 200 ? Number(json.total) : null };
}
