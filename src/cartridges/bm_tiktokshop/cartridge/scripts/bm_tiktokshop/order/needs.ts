import { openHold } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/orderState';
import type { OrderDossier } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier';
import type { OperationName } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation';
import { deadlineOf } from '../platform/moment';
import type { Moment } from '../platform/moment';
import { fixOf, remedyFor } from '../platform/remedy';
import type { FixLink } from '../platform/rules/fixLink';
import type { Tone } from '../platform/rules/statusTone';
import { storedText } from '../platform/storedText';
import { text } from '../platform/webPage';

/** One thing that waits for a person, with what helps. */
export interface Need {
    tone: Tone;
    what: string;
    /** Details; empty for none. */
    why: string;
    /** What to do. */
    todo: string;
    due: Moment | null;
    actions: OperationName[];
    fix: FixLink | null;
    /** Id of the task it is about; empty for none. */
    taskId: string;
}

/** What waits for a person, most urgent first. */
export function needsOf(dossier: OrderDossier): Need[] {
    return ([] as Need[]).concat(
        requestNeed(dossier),
        lateNeed(dossier),
        deadNeeds(dossier),
        heldNeed(dossier),
        alertNeed(dossier)
    );
}

function requestNeed(dossier: OrderDossier): Need[] {
    const request = dossier.request;
    if (!request || request.state !== 'open') {
        return [];
    }
    const found = need(dossier, {
        tone: 'warn',
        what: text('attention.one.request'),
        todo: requestTodo(dossier),
        actions: ['accept', 'refuse']
    });
    found.why = [request.reason, request.remark].filter((part) => part !== '').join('. ');
    found.due = request.answerBy === 0 ? null : deadlineOf(request.answerBy * 1000);
    return [found];
}

function requestTodo(dossier: OrderDossier): string {
    if (dossier.reporter !== 'cartridge') {
        return text('request.todo.elsewhere');
    }
    if (dossier.isRefusedByShipping) {
        return text(isOffered(dossier, 'ship') ? 'request.todo.ship' : 'request.todo.release');
    }
    return text('attention.todo.request');
}

function lateNeed(dossier: OrderDossier): Need[] {
    const custom = dossier.entry.custom;
    const due = custom.awaitsShipment ? deadlineOf(custom.shipBy) : null;
    if (!due || !due.isLate) {
        return [];
    }
    const found = need(dossier, {
        tone: 'bad',
        what: text('attention.one.late'),
        todo: text('attention.todo.late'),
        actions: []
    });
    found.due = due;
    return [found];
}

function deadNeeds(dossier: OrderDossier): Need[] {
    return dossier.tasks
        .filter((task) => task.custom.state === 'dead')
        .map((task) => {
            const found = need(dossier, {
                tone: 'bad',
                what: text('attention.one.dead.' + task.custom.kind, text('order.deadletter')),
                todo: remedyFor(task) || text('attention.todo.dead'),
                actions: ['retry']
            });
            found.why = storedText(task.custom.lastError || '');
            found.fix = fixOf(task);
            found.taskId = task.custom.taskId;
            return found;
        });
}

function heldNeed(dossier: OrderDossier): Need[] {
    const reason = openHold(dossier.state);
    if (reason === '') {
        return [];
    }
    const words = reason.split(', ').map((one) => text('hold.' + one, one));
    return [
        need(dossier, {
            tone: 'bad',
            what: words.join('; '),
            todo: text('attention.todo.held'),
            actions: ['release']
        })
    ];
}

function alertNeed(dossier: OrderDossier): Need[] {
    if (!dossier.needsAttention) {
        return [];
    }
    const found = need(dossier, {
        tone: 'warn',
        what: text('attention.one.alert'),
        todo: text(dossier.alertEnds ? 'order.attention.ends' : 'order.attention.what'),
        actions: ['handled']
    });
    found.why = dossier.alert;
    return [found];
}

/** What every need has; only some have the rest. */
type Told = Pick<Need, 'tone' | 'what' | 'todo' | 'actions'>;

function need(dossier: OrderDossier, { tone, what, todo, actions }: Told): Need {
    return {
        tone: tone,
        what: what,
        why: '',
        todo: todo,
        due: null,
        actions: actions.filter((name) => isOffered(dossier, name)),
        fix: null,
        taskId: ''
    };
}

function isOffered(dossier: OrderDossier, name: OperationName): boolean {
    return dossier.operations.indexOf(name) >= 0;
}
