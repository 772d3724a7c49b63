import type { OrderDossier } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier';
import type { HistoryLine } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/store/history';
import type { Task } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/tasks';
import { deadlineOf, momentOf } from '../platform/moment';
import { statusTone } from '../platform/rules/statusTone';
import { storedText } from '../platform/storedText';
import { text } from '../platform/webPage';
import { actionsView } from './orderActions';
import { linesView, packagesView } from './orderGoods';
import { moneyView } from './orderMoney';
import { returnsView } from './orderReturns';
import { sidesView } from './orderSides';

/** The view of the order page. */
export function orderView(dossier: OrderDossier): object {
    const order = dossier.order;
    return {
        orderNo: order.orderNo,
        externalOrderId: dossier.entry.custom.externalOrderId,
        status: text('status.' + dossier.state.status),
        tone: statusTone(dossier.state.status),
        created: momentOf(order.creationDate),
        buyer: {
            name: order.customerName || '',
            note: order.custom.buyerNote || '',
            sellerNote: order.custom.orderNote || ''
        },
        shipBy: dossier.entry.custom.awaitsShipment ? deadlineOf(dossier.entry.custom.shipBy) : null,
        tag: tagText(order.custom.orderTag || ''),
        request: requestView(dossier),
        sides: sidesView(dossier),
        lines: linesView(dossier),
        packages: packagesView(dossier),
        money: moneyView(dossier),
        actions: actionsView(dossier),
        history: dossier.history.map(lineView),
        notes: dossier.notes.map((note) => ({
            at: momentOf(note.at),
            subject: note.subject,
            text: note.text,
            by: note.by
        })),
        returns: returnsView(dossier),
        tasks: dossier.tasks.map(taskView)
    };
}

function tagText(tag: string): string {
    return tag === '' ? '' : text('tag.' + tag.replace(/ /g, '-'), tag);
}

function requestView(dossier: OrderDossier): object | null {
    const request = dossier.request;
    if (!request) {
        return null;
    }
    const answerBy = request.answerBy === 0 ? null : request.answerBy * 1000;
    return {
        reason: request.reason,
        asked: momentOf(request.askedAt * 1000),
        answerBy: request.state === 'open' ? deadlineOf(answerBy) : momentOf(answerBy),
        state: text('request.' + request.state, request.state),
        choice: request.choice === '' ? '' : text('request.choice.' + request.choice, request.choice),
        remark: request.remark
    };
}

function lineView(line: HistoryLine): object {
    return {
        at: momentOf(line.at),
        source: text('source.' + line.source, line.source),
        what: line.what,
        outcome: text('outcome.' + line.outcome.replace(' ', '-'), line.outcome),
        isBad: ['rejected', 'failed', 'given up', 'held'].indexOf(line.outcome) >= 0,
        code: line.code,
        requestId: line.requestId
    };
}

function taskView(task: Task): object {
    const custom = task.custom;
    return {
        id: custom.taskId,
        kind: text('kind.one.' + custom.kind, custom.kind || ''),
        state: text('task.state.' + custom.state, custom.state || ''),
        isDead: custom.state === 'dead',
        attempts: custom.attempts || 0,
        next: custom.state === 'waiting' ? momentOf(custom.nextAttemptAt) : null,
        error: storedText(custom.lastError || ''),
        code: custom.lastCode || '',
        requestId: custom.requestId || ''
    };
}
