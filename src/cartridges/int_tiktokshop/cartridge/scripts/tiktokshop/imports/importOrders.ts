import type { TimeWindow } from '../openapi/orders';
import { DAY_IN_SECONDS, MINUTE } from '../platform/rules/durations';
import { now } from '../platform/clock';
import { someNames } from '../platform/rules/lists';
import { notice, storedNotice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { isImportedHere, isImportedUntilMove, isOfThisSite } from '../platform/shopSettings';
import type { ShopObject } from '../platform/shopSettings';
import { callsMade } from '../platform/outgoing/callCounts';
import type { ShopAccess } from '../shops/openAccess';
import { misfitHere } from '../shops/misfitHere';
import { openAccess } from '../shops/openAccess';
import { shopTurns } from '../shops/shopTurns';
import { problemOfShop, tryShop } from '../shops/tryShop';
import { whyNotCalled } from '../shops/whyNotCalled';
import { misfitNotice } from '../shops/rules/misfitNotice';
import { canCall, siteConnections } from '../shops/store/connections';
import type { Connection } from '../shops/store/connections';
import { noTasks } from '../tasks/recordOutcome';
import type { TaskCounts } from '../tasks/recordOutcome';
import { importChanges } from './importChanges';
import { importChange, keepUnread, nothingImported } from './importChange';
import type { ImportCounts } from './importChange';
import type { ImportPass } from './takePage';
import { importByIds, importRange } from './importSelected';
import { nothingPlanned, planImport } from './planImport';
import type { ImportPlan } from './planImport';
import { runImports } from './runImports';
import { tellReferences } from './tellReferences';

/** What a run is asked to do. */
export interface ImportRequest {
    /** Minutes after which the run ends; the next run resumes there. */
    maxMinutes: number;
    /** Calls to TikTok after which it ends; `Infinity` in jobs. */
    maxCalls: number;
    /** Whether to change nothing, and say what would be done. */
    isDry: boolean;
    /** Only these orders of any shop of the site; empty for no choice by id. */
    orderIds: string[];
    /** Only orders that were placed in this time; null for no choice by time. */
    placed: TimeWindow | null;
    /** Whether chosen orders that have left are imported, too. */
    takesFinished: boolean;
}

/** What one run came to. */
export interface ImportRun {
    counts: ImportCounts;
    /** What a dry run would do; null for another one. */
    plan: ImportPlan | null;
    tasks: TaskCounts;
    /** Shops whose orders are imported. */
    shops: number;
    /** Whether the run ended before all was read: the next run resumes. */
    isCutShort: boolean;
    /** What people have to look at. */
    problems: Notice[];
    /** What else they should know. */
    remarks: Notice[];
}

/** Tasks of one run. */
const MAX_TASKS = 1000;
/** How long the orders of a shop that has moved are listed for the site before, in seconds. */
const LISTED_AFTER_MOVE = 2 * DAY_IN_SECONDS;

/**
 * Imports the orders of the shops of this site whose orders the cartridge brings itself, or those that were chosen, of all its
 * shops.
 */
export function importOrders(request: ImportRequest): ImportRun {
    const isChosen = request.orderIds.length > 0 || request.placed !== null;
    const listed = siteConnections().filter(({ shop }) => (isChosen ? isOfThisSite(shop) : isListed(shop)));
    const wanted = listed.filter(canCall);
    const misfits = wanted.map(({ shop }) => misfitNotice(misfitHere(shop)));
    const connections = wanted.filter((_connection, index) => !misfits[index]);
    const run: ImportRun = {
        counts: nothingImported(),
        plan: request.isDry ? nothingPlanned() : null,
        tasks: noTasks(),
        shops: listed.length,
        isCutShort: false,
        problems: [],
        remarks: []
    };
    wanted.forEach((connection, index) => noteProblem(connection, misfits[index] || null, run));
    const pass = passOf(request, run);
    if (isChosen) {
        run.problems = run.problems.concat(whyNotCalled(listed.filter((connection) => !canCall(connection))));
        importChosen(connections, request, pass, run);
    } else {
        importListed(connections, pass, run);
        run.remarks = run.remarks.concat(whyNotCalled(listed));
    }
    if (!request.isDry) {
        finish(isChosen || pass.isOver(), run);
    }
    run.isCutShort = pass.isOver();
    return run;
}

function passOf(request: ImportRequest, run: ImportRun): ImportPass {
    const end = now().getTime() + request.maxMinutes * MINUTE;
    const { plan } = run;
    return {
        isDry: request.isDry,
        isOver: () => now().getTime() >= end || callsMade() >= request.maxCalls,
        remark: (told) => {
            run.remarks.push(told);
        },
        keepUnread: (shopId, unread) => {
            if (!plan) {
                unread.forEach((one) => keepUnread(shopId, one, run.counts));
            }
        },
        take: (shopId, order) => {
            const candidate = { shopId: shopId, order: order, takesFinished: request.takesFinished };
            if (plan) {
                planImport(candidate, plan);
            } else {
                importChange(candidate, run.counts);
            }
        }
    };
}

/**
 * Imports what has changed in each shop. Where the last run had no time left, what has waited comes first: it waits no longer than
 * every other run.
 */
function importListed(connections: Connection[], pass: ImportPass, run: ImportRun): void {
    const turns = shopTurns('import', connections, pass);
    if (turns.wasCutShort && !pass.isDry) {
        runImports(MAX_TASKS, run.tasks, run.counts);
    }
    turns.visitAll((connection) => forShop(connection, run, (access) => importChanges(access, pass)));
}

function importChosen(connections: Connection[], request: ImportRequest, pass: ImportPass, run: ImportRun): void {
    let missing = request.orderIds;
    const found = (orderId: string): void => {
        missing = missing.filter((id) => id !== orderId);
    };
    connections.forEach((connection) => {
        forShop(connection, run, (access) => importByIds(access, missing, pass, found));
        const { placed } = request;
        if (placed) {
            forShop(connection, run, (access) => importRange(access, placed, request.takesFinished, pass));
        }
    });
    if (missing.length > 0 && !pass.isOver()) {
        // A shop that could not be asked, or an answer that could not be read, may have them.
        const code = run.problems.length === 0 ? 'job.import.not_found' : 'job.import.not_told';
        run.problems.push(notice(code, [someNames(missing)]));
    }
}

/** A shop that has moved is listed for a while: what was placed before is for this site. Later only tasks wait for such orders. */
function isListed(shop: ShopObject): boolean {
    return isImportedHere(shop) || isImportedUntilMove(shop, LISTED_AFTER_MOVE);
}

/** What has waited is due now, and TikTok is told the order numbers, also of a shop that has gone back to the connector. */
function finish(isOver: boolean, run: ImportRun): void {
    if (!isOver) {
        runImports(MAX_TASKS, run.tasks, run.counts);
    }
    siteConnections()
        .filter(canCall)
        .forEach((connection) => forShop(connection, run, tellReferences));
}

function forShop(connection: Connection, run: ImportRun, work: (access: ShopAccess) => Notice | null): void {
    noteProblem(
        connection,
        tryShop('import', connection, () => work(openAccess(connection))),
        run
    );
}

function noteProblem(connection: Connection, problem: Notice | null, run: ImportRun): void {
    if (problem) {
        const told = problemOfShop(connection.shop, problem);
        // A shop whose calls are used up refuses each part of the run.
        if (run.problems.map(storedNotice).indexOf(storedNotice(told)) < 0) {
            run.problems.push(told);
        }
    }
}
