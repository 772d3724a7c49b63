import { expect } from 'chai';
import {
    answerTaskId,
    cancelledTaskId,
    importTaskId,
    readAgainTaskId,
    reportTaskId,
    returnTaskId,
    unitsCancelledTaskId
} from '#cartridge/tasks/rules/taskIds';

/** Tasks are stored under their ids, and an OMS keeps them as ids of events: they never change. */
describe('The id of a task', () => {
    const ids: Array<[string, string]> = [
        [reportTaskId('577'), 'report-577'],
        [importTaskId('577'), 'import-577'],
        [answerTaskId('4035'), 'cancellation-4035'],
        [cancelledTaskId('577'), 'cancelled-577'],
        [unitsCancelledTaskId('577', 2), 'cancelled-577-2'],
        [returnTaskId('577', 1), 'return-577-1'],
        [readAgainTaskId('order', '577'), 'read-order-577'],
        [readAgainTaskId('return', '4035'), 'read-return-4035']
    ];
    ids.forEach(([id, expected]) => {
        it(`is ${expected}`, () => expect(id).to.equal(expected));
    });
});
