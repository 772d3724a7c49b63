import { KEPT_FOR } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/rules/taskRetention';
import type { TaskState } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/taskLists';
import type { TaskKind } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/tasks';

/** States to choose from, most urgent first. */
export const STATES: TaskState[] = ['dead', 'waiting', 'done', 'discarded'];

/** Kinds to choose from. */
export const KINDS = Object.keys(KEPT_FOR) as TaskKind[];

/** The chosen state; dead letters if none is chosen. */
export function stateOf(parameter: string): TaskState {
    const known = STATES.filter((state) => state === parameter)[0];
    return known || 'dead';
}

/** The chosen kind; empty for all. */
export function kindOf(parameter: string): TaskKind | '' {
    const known = KINDS.filter((kind) => kind === parameter)[0];
    return known || '';
}
