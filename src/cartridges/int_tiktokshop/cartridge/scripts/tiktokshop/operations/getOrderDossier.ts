import type { OperationName } from './rules/operation';
import { unitsToShip } from './rules/operationEvent';
import { hasShipped, openUnits } from '../lifecycle/rules/orderState';
import type { OrderState } from '../lifecycle/rules/orderState';
import { packageNumbers, packagesWithTracking } from '../lifecycle/rules/packages';
import { countUnits } from '../lifecycle/rules/units';
import type { Packages } from '../lifecycle/rules/packages';
import { comparePayment } from '../lifecycle/rules/tiktok/tiktokPayment';
import type { PaymentComparison, TikTokPayment } from '../lifecycle/rules/tiktok/tiktokPayment';
import type { OrderKind } from '../lifecycle/rules/tiktok/orderKinds';
import { namesThatHold } from '../platform/rules/lists';
import { combinedWith } from '../lifecycle/store/combineGroup';
import { historyOf } from '../lifecycle/store/history';
import type { HistoryLine } from '../lifecycle/store/history';
import { cancelRequestOf } from '../lifecycle/store/ledger/cancelRequest';
import { isUnproven } from '../lifecycle/store/ledger/ledgerEntry';
import { needsAttention } from '../lifecycle/store/ledger/alerts';
import { packageIdsOf } from '../lifecycle/store/ledger/packageIds';
import { orderKindsOf, paymentOf } from '../lifecycle/store/ledger/tiktokFacts';
import type { KnownRequest } from '../lifecycle/store/ledger/cancelRequest';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { moneyOfOrder } from '../lifecycle/store/orderMoney';
import type { OrderMoney } from '../lifecycle/store/orderMoney';
import { alertTextOf, notesOf } from '../lifecycle/store/orderNotes';
import type { OrderNote } from '../lifecycle/store/orderNotes';
import { packagesOf, getState } from '../lifecycle/store/orderState';
import { reporterOf } from '../platform/shopSettings';
import type { Reporter } from '../platform/settings';
import type { Task } from '../tasks/store/tasks';
import { knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';
import { takesNoRefusal } from './chooseAnswer';
import { endsByItself } from './endsByItself';
import { tasksOf } from './orderTasks';
import { describeReturnsOf } from '../returns/describeReturn';
import type { DescribedReturn } from '../returns/describeReturn';
import { carrierChoices } from '../shipments/carrierChoices';
import { productFacts } from './store/productFacts';
import type { ProductFacts } from './store/productFacts';
import { textOfStored } from '../platform/noticeText';
import { answerTaskId } from '../tasks/rules/taskIds';

/** Code of a task that waits for a person's answer: no failure. */
const WAITS = 'waits_for_answer';
/** Notes shown of an order. */
const NOTES = 50;

/** Everything that is known of one order. */
export interface OrderDossier {
    order: dw.order.Order;
    entry: LedgerEntry;
    state: OrderState;
    /** The packages, each with its units. */
    packages: Packages;
    /** TikTok's package ids by our package numbers. */
    packageIds: { [packageNo: string]: string };
    /** What the order is beside a plain sale. */
    kinds: OrderKind[];
    /** Numbers of the buyer's other orders that TikTok wants in one parcel with this one. */
    combinedWith: string[];
    money: OrderMoney;
    payment: TikTokPayment | null;
    reconciliation: PaymentComparison;
    reporter: Reporter;
    request: KnownRequest | null;
    /** Its returns, refunds and replacements on TikTok. */
    returns: DescribedReturn[];
    needsAttention: boolean;
    /** The cartridge's latest alert or note, in the reader's language; empty if the order needs no attention. */
    alert: string;
    /** Whether all its open alerts end once what they ask for is done. */
    alertEnds: boolean;
    history: HistoryLine[];
    notes: OrderNote[];
    tasks: Task[];
    /** Names of carriers to choose from: TikTok's, as far as it was asked, and those in the settings. */
    carriers: string[];
    /** What the catalog knows of each product. */
    products: { [productId: string]: ProductFacts };
    /** Whether TikTok takes no refusal of the open request but a shipment. */
    isRefusedByShipping: boolean;
    /** The operations that a person can run now. */
    operations: OperationName[];
}

/** Everything about one order, read by key; null when this site has no such order. */
export function getOrderDossier(orderNo: string): OrderDossier | null {
    const known = knownOrder(orderNo);
    return known ? describe(known) : null;
}

function describe(known: KnownOrder): OrderDossier {
    const order = known.order;
    const entry = known.entry;
    const state = getState(order, entry);
    const money = moneyOfOrder(order);
    const payment = paymentOf(entry);
    const tasks = tasksOf(known);
    return {
        order: order,
        entry: entry,
        state: state,
        packages: packagesOf(order, entry),
        packageIds: packageIdsOf(entry),
        kinds: orderKindsOf(entry),
        combinedWith: combinedWith(entry),
        money: money,
        payment: payment,
        reconciliation: comparePayment(money.total, money.currency, payment),
        reporter: reporterOf(entry.custom.shopId),
        request: requestOf(entry, tasks),
        returns: describeReturnsOf(entry),
        needsAttention: needsAttention(entry),
        alert: needsAttention(entry) ? alertTextOf(order, entry) : '',
        alertEnds: endsByItself(entry),
        history: historyOf(entry).map(inWords),
        notes: notesOf(order, NOTES),
        tasks: tasks,
        carriers: carrierChoices(),
        products: factsOfProducts(state),
        isRefusedByShipping: isOpenInShippingMarket(entry),
        operations: operationsFor(known, state, tasks)
    };
}

function factsOfProducts(state: OrderState): OrderDossier['products'] {
    const facts: OrderDossier['products'] = {};
    Object.keys(state.ordered).forEach((productId) => {
        facts[productId] = productFacts(productId);
    });
    return facts;
}

function isOpenInShippingMarket(entry: LedgerEntry): boolean {
    const request = cancelRequestOf(entry);
    return request !== null && request.state === 'open' && takesNoRefusal(entry);
}

function inWords(line: HistoryLine): HistoryLine {
    line.what = textOfStored(line.what);
    return line;
}

/**
 * The buyer's request, with the remark in words: why an answer has failed, or why the request has its state. A request
 * that was accepted in spite of a refusal has none.
 */
function requestOf(entry: LedgerEntry, tasks: Task[]): KnownRequest | null {
    const request = cancelRequestOf(entry);
    if (request) {
        const task = tasks.filter((one) => one.custom.taskId === answerTaskId(request.cancelId))[0];
        const hasFailed = task && request.state === 'open' && task.custom.lastCode !== WAITS;
        const failure = hasFailed ? task.custom.lastError || '' : '';
        request.remark = request.state === 'accepted' ? '' : textOfStored(failure || request.remark);
    }
    return request;
}

/** The operations that would not be refused, and would change something. */
function operationsFor({ entry }: KnownOrder, state: OrderState, tasks: Task[]): OperationName[] {
    if (isUnproven(entry)) {
        return ['release'];
    }
    const isAlive = state.status !== 'CANCELLED' && state.platformStatus !== 'CANCELLED';
    const isCompleted = state.platformStatus === 'COMPLETED';
    return namesThatHold<OperationName>([
        ['handled', needsAttention(entry)],
        ['accept', canAnswer(entry, 'accept') && !hasShipped(state)],
        ['refuse', canAnswer(entry, 'refuse') && !takesNoRefusal(entry)],
        ['retry', tasks.some((task) => task.custom.state === 'dead')],
        ['release', isAlive && state.holdReason !== ''],
        ['ship', isAlive && state.holdReason === '' && countUnits(unitsToShip(state)) > 0],
        ['correct', state.holdReason === '' && packageNumbers(packagesWithTracking(state.packages)).length > 0],
        ['cancel', isAlive && !isCompleted && countUnits(openUnits(state, state.packages)) > 0]
    ]);
}

/** Whether a buyer's request waits for an answer from here, and a person has not chosen this one. */
function canAnswer(entry: LedgerEntry, choice: 'accept' | 'refuse'): boolean {
    const request = cancelRequestOf(entry);
    const isOpen = request !== null && request.state === 'open' && request.choice !== choice;
    return isOpen && reporterOf(entry.custom.shopId) === 'cartridge';
}
