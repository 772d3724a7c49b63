import { now } from '../platform/clock';
import { describeError, logOf } from '../platform/log';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { isImportedHere } from '../platform/shopSettings';
import { allowWaiting } from '../platform/waiting';
import type { ShopAccess } from '../shops/callShop';
import { openFreshShop } from '../shops/openFreshShop';
import { canCall, siteConnections } from '../shops/store/connections';
import type { Connection } from '../shops/store/connections';
import { noTasks } from '../tasks/recordOutcome';
import type { TaskCounts } from '../tasks/recordOutcome';
import { INTERNAL_ERROR } from '../tasks/store/tasks';
import { importChanges } from './importChanges';
import { nothingImported } from './importChange';
import type { ImportCounts } from './importChange';
import { runImports } from './runImports';
import { tellReferences } from './tellReferences';

/** What one run came to. */
export interface ImportRun {
    counts: ImportCounts;
    tasks: TaskCounts;
    /** Shops whose orders are imported. */
    shops: number;
    /** Whether the run ended before all was read: the next one goes on. */
    isCutShort: boolean;
    /** What people have to look at. */
    problems: Notice[];
}

/** Tasks of one run. */
const MAX_TASKS = 1000;
/** How long one run may wait at limits of TikTok, in milliseconds. */
const WAITING_PER_RUN = 2 * 60 * 1000;

/**
 * Imports the orders of all shops of this site whose orders the cartridge brings itself.
 * @param maxMinutes - after which the run ends; the next one goes on where it was
 */
export function importOrders(maxMinutes: number): ImportRun {
    allowWaiting(WAITING_PER_RUN);
    const end = now().getTime() + maxMinutes * 60 * 1000;
    const isOver = (): boolean => now().getTime() >= end;
    const connections = siteConnections()
        .filter(canCall)
        .filter((connection) => isImportedHere(connection.shop));
    const run: ImportRun = {
        counts: nothingImported(),
        tasks: noTasks(),
        shops: connections.length,
        isCutShort: false,
        problems: []
    };
    connections.forEach((connection) => importShop(connection, isOver, run));
    if (!isOver()) {
        runImports(MAX_TASKS, run.tasks, run.counts);
    }
    connections.forEach((connection) => tellShop(connection, run));
    run.isCutShort = isOver();
    return run;
}

function importShop(connection: Connection, isOver: () => boolean, run: ImportRun): void {
    forShop(connection, run, (access) => importChanges(access, isOver, run.counts));
}

function tellShop(connection: Connection, run: ImportRun): void {
    forShop(connection, run, tellReferences);
}

/** A shop that fails keeps no other from being read. */
function forShop(connection: Connection, run: ImportRun, work: (access: ShopAccess) => Notice | null): void {
    let problem: Notice | null;
    try {
        problem = work({ shop: openFreshShop(connection), connection: connection });
    } catch (e) {
        logOf('import').error('shop ' + connection.shop.custom.shopId + ': ' + describeError(e));
        problem = INTERNAL_ERROR.told;
    }
    if (problem) {
        const name = connection.shop.custom.shopName || connection.shop.custom.shopId;
        run.problems.push(notice('job.import.problem', [name, problem]));
    }
}
