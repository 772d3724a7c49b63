import { countUnits } from '../lifecycle/rules/units';
import { cancelRequestOf } from '../lifecycle/store/ledger/cancelRequest';
import { returnsOf, toldReturns } from '../lifecycle/store/returns';
import { orderedUnits } from '../lifecycle/store/orderLines';
import { answerTaskIds } from '../returns/rules/answerTask';
import { findTask } from '../tasks/store/tasks';
import type { Task } from '../tasks/store/tasks';
import type { KnownOrder } from '../identity/knownOrder';
import {
    answerTaskId,
    cancelledTaskId,
    readAgainTaskId,
    reportTaskId,
    returnTaskId,
    unitsCancelledTaskId
} from '../tasks/rules/taskIds';

/**
 * The tasks of one order: to report it, to answer its buyer, to tell the OMS, to read it again. Reads them by their ids, which follow
 * from the order. Tasks of webhooks have ids of their own; the order's history shows their news and their failures.
 */
export function tasksOf(known: KnownOrder): Task[] {
    const externalOrderId = known.entry.custom.externalOrderId;
    const request = cancelRequestOf(known.entry);
    const ids = [
        reportTaskId(externalOrderId),
        cancelledTaskId(externalOrderId),
        readAgainTaskId('order', externalOrderId),
        // Of a return whose own id could not be read.
        readAgainTaskId('return', externalOrderId)
    ];
    if (request) {
        ids.push(answerTaskId(request.cancelId));
    }
    for (let units = 1; units < countUnits(orderedUnits(known.order)); units += 1) {
        ids.push(unitsCancelledTaskId(externalOrderId, units));
    }
    for (let count = 1; count <= returnsOf(known.entry).count; count += 1) {
        ids.push(returnTaskId(externalOrderId, count));
    }
    toldReturns(known.entry).forEach((returnId) => {
        answerTaskIds(returnId).forEach((id) => ids.push(id));
        ids.push(readAgainTaskId('return', returnId));
    });
    const tasks: Task[] = [];
    ids.forEach((id) => {
        const task = findTask(id);
        if (task) {
            tasks.push(task);
        }
    });
    return tasks;
}
