import { REACHABLE, reachablePage, reachablePages } from '../platform/rules/paging';
import { countTasks, listTasks } from './store/taskLists';
import type { TaskPage, TaskState } from './store/taskLists';

/** Tasks on a page. */
const TASKS_PER_PAGE = 50;

/** One page of tasks. */
export interface TaskList extends TaskPage {
    state: TaskState;
    /** Empty for all kinds. */
    kind: string;
    /** From 1. */
    page: number;
    pages: number;
    /** Whether there are more than paging reaches: people choose a kind, or work some off. */
    isCut: boolean;
    /** Tasks that were given up, of all kinds. */
    dead: number;
}

/**
 * Reads one page of tasks, with two searches at most.
 * @param page - from 1; what is beyond the last page is the last
 */
export function listTaskPage(state: TaskState, kind: string, page: number): TaskList {
    const wanted = reachablePage(page, TASKS_PER_PAGE);
    const found = listTasks(state, kind, (wanted - 1) * TASKS_PER_PAGE, TASKS_PER_PAGE);
    return {
        state: state,
        kind: kind,
        count: found.count,
        from: found.from,
        tasks: found.tasks,
        page: found.from / TASKS_PER_PAGE + 1,
        pages: reachablePages(found.count, TASKS_PER_PAGE),
        isCut: found.count > REACHABLE,
        dead: state === 'dead' && kind === '' ? found.count : countTasks('dead', '')
    };
}
