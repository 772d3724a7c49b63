import { canCall, findConnection, shopIds } from './store/connections';
import { timeLimit } from '../platform/clock';
import { LONGEST_PER_KIND } from '../tasks/runDueTasks';
import { ONLY_SHOP } from '../tasks/store/tasks';
import { dueTasks, dueTasksOf, otherShopsWithDue } from '../tasks/store/dueTasks';
import type { Task, TaskKind } from '../tasks/store/tasks';
import type { ShopAccess } from './openAccess';
import { assignShops } from './assignShops';
import { openAccess } from './openAccess';
import { rememberOutcome } from '../lifecycle/rememberOutcome';
import { recordOutcome } from '../tasks/recordOutcome';
import type { RecordTask, TaskCounts } from '../tasks/recordOutcome';
import { refused } from '../tasks/taskOutcome';
import { notice } from '../platform/rules/notice';

/** Tasks of one shop that are done together, as many as Get Order Detail takes orders. */
const BATCH = 50;
/**
 * Tasks that have a deadline, and webhooks and readings, which may say that a parcel must not leave: they may use the calls that
 * are kept back each day.
 */
const WITH_DEADLINE: TaskKind[] = ['report', 'answer-cancellation', 'answer-return', 'webhook', 'read-again'];

/**
 * Does tasks of one shop, and records the outcome of each.
 * @returns false when nothing more can be done for this shop; tasks that are left stay due
 */
export type WorkBatch = (access: ShopAccess, tasks: Task[], record: RecordTask) => boolean;

/** Takes the next tasks of a shop, at most so many; none when there are no more. */
export type TakeTasks = (shopId: string, limit: number) => Task[];

/** The tasks of one kind, and how they are run. */
export interface ShopWork {
    kind: TaskKind;
    run: WorkBatch;
    /** Whether tasks of a shop are run; its id is empty for the site's only one. All are, unless it is given. */
    isVisited?: (shopId: string) => boolean;
    /** Which tasks, and in which order. All that are due, the longest waiting first, unless it is given. */
    take?: TakeTasks;
}

/**
 * Runs due tasks shop by shop, a batch of each in turn, so that a shop with many does not keep the others waiting. What is left
 * when the time is over stays due.
 * @param maxTasks - where to stop, so that a run stays short
 * @param counts - receives the number of tasks by outcome
 * @throws what the work for a shop has thrown, once the other shops have had their turn
 */
export function runByShop(work: ShopWork, maxTasks: number, counts: TaskCounts): void {
    const { kind } = work;
    const take: TakeTasks = work.take || ((shopId, limit) => dueTasksOf(kind, shopId, limit));
    const isVisited = work.isVisited || ((): boolean => true);
    const record: RecordTask = (task, outcome) => recordOutcome(task, outcome, counts, rememberOutcome);
    const thrown: unknown[] = [];
    const isTimeUp = timeLimit(LONGEST_PER_KIND);
    let left = maxTasks;
    const visit = (shopId: string): boolean => {
        const tasks = isOver(counts) || left <= 0 || isTimeUp() ? [] : take(shopId, Math.min(left, BATCH));
        left -= tasks.length;
        try {
            return tasks.length > 0 && runTasks(work, shopId, tasks, record, counts);
        } catch (e) {
            thrown.push(e);
            return false;
        }
    };
    let shops = shopsToVisit(kind).filter((shopId) => isVisited(shopId === ONLY_SHOP ? '' : shopId));
    while (shops.length > 0) {
        shops = shops.filter(visit);
    }
    if (thrown.length > 0) {
        throw thrown[0];
    }
}

/** All connected shops, and those that have tasks without being connected; none where nothing is due. */
function shopsToVisit(kind: TaskKind): string[] {
    if (dueTasks(kind, 1).length === 0) {
        return [];
    }
    // First those whose shop has yet to be found: then they are done in the same run.
    const known = [ONLY_SHOP].concat(shopIds());
    return known.concat(otherShopsWithDue(kind, known));
}

/** @returns false when nothing more can be done for the shop */
function runTasks(work: ShopWork, shopId: string, tasks: Task[], record: RecordTask, counts: TaskCounts): boolean {
    const purpose = WITH_DEADLINE.indexOf(work.kind) >= 0 ? 'deadline' : 'usual';
    const connection = findConnection(shopId === ONLY_SHOP ? '' : shopId);
    if (!connection && shopId === ONLY_SHOP && shopIds().length > 1) {
        assignShops(tasks, record, purpose);
        return false;
    }
    if (!connection) {
        const missing = refused('not_connected', notice('task.not_connected'));
        tasks.forEach((task) => record(task, missing));
        return true;
    }
    const access = openAccess(connection, purpose);
    if (!canCall(connection)) {
        // Nothing can be asked of TikTok, and the tasks are not to blame: they wait until the shop is connected again.
        return false;
    }
    const isMore = work.run(access, tasks, record);
    noteLimits(access, counts);
    return isMore && !access.shop.isUnavailable;
}

/** Notes that a shop could not be called to the end. */
function noteLimits({ shop }: ShopAccess, counts: TaskCounts): void {
    if (shop.isUnavailable) {
        counts.isCutShort = true;
        counts.isLimited = shop.isLimited;
    }
}

/**
 * Whether no shop can be called: a call that this instance could not even send says nothing about its shop. TikTok may limit one
 * shop only, so after a limit the others still get their turn.
 */
function isOver(counts: TaskCounts): boolean {
    return counts.isCutShort && !counts.isLimited;
}
