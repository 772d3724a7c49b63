import { unchangedState } from '../../lifecycle/rules/orderState';
import type { OrderState } from '../../lifecycle/rules/orderState';
import { higherStatus, rankOf, statusOfChannel } from '../../lifecycle/rules/orderStatus';
import type { ExternalOrderStatus } from '../../lifecycle/rules/orderStatus';
import { rejected } from '../../platform/rules/outcome';
import { refuse } from '../../platform/rules/input/source';
import type { Faults } from '../../platform/rules/input/source';
import type { OrderPatch } from './readOrderPatch';

/** A status field of a patch that says something new. */
interface NewStatus {
    field: string;
    status: ExternalOrderStatus;
}

/** What the status fields of a patch ask for. */
export interface PatchedStatus {
    /** Fields that cancel, with the names of the API. */
    cancelling: string[];
    /** The status that all other fields together ask for; null for none. */
    status: ExternalOrderStatus | null;
}

/** The status fields that say something new, put together; those that contradict each other are a fault. */
export function newStatuses(patch: OrderPatch, state: OrderState, faults: Faults): PatchedStatus {
    const news = wordNews(patch, state).concat(channelNews(patch, state), shippingNews(patch, state));
    const others = news.filter(({ status }) => status !== 'CANCELLED');
    const cancelling = news.filter(({ status }) => status === 'CANCELLED').map(({ field }) => field);
    refuseTwoStatuses(others, faults);
    return {
        cancelling: cancelling.concat(patch.action === 'cancel_order' ? ['c_orderAction'] : []),
        status: others.reduce(
            (highest: ExternalOrderStatus | null, { status }) => (highest ? higherStatus(highest, status) : status),
            null
        )
    };
}

/** TikTok's cancellation may come after the seller's, so the word is not taken for a repeat. */
function wordNews(patch: OrderPatch, state: OrderState): NewStatus[] {
    return patch.words
        .filter((word) => word !== state.status || word === 'CANCELLED')
        .map((word) => ({ field: 'c_externalOrderStatus', status: word }));
}

function channelNews(patch: OrderPatch, state: OrderState): NewStatus[] {
    const status = patch.channelStatus === null ? null : statusOfChannel(patch.channelStatus);
    const isRepeat = patch.channelStatus === unchangedState(state).channelStatus && status !== 'CANCELLED';
    return status && !isRepeat ? [{ field: 'c_externalChannelOrderStatus', status: status }] : [];
}

function shippingNews(patch: OrderPatch, state: OrderState): NewStatus[] {
    const before = unchangedState(state).shippingStatus;
    const isRepeat = patch.shipping === before || before === 'SHIPPED';
    if (patch.shipping === '' || isRepeat) {
        return [];
    }
    return [{ field: 'shipping_status', status: patch.shipping === 'SHIPPED' ? 'Shipped' : 'PartiallyShipped' }];
}

/** Two words are two statuses. Channel status 5 stands for everything from Shipped on. */
function refuseTwoStatuses(news: NewStatus[], faults: Faults): void {
    const words = news.filter(({ field }) => field === 'c_externalOrderStatus').map(({ status }) => status);
    const isChannelShipped = news.some(({ field }) => field === 'c_externalChannelOrderStatus');
    const first = words[0];
    const isBelow = first !== undefined && isChannelShipped && rankOf(first) < rankOf('Shipped');
    if (isBelow || words.some((word) => word !== first)) {
        refuseContradiction('c_externalOrderStatus', news.map(({ status }) => status).join(', '), faults);
    }
}

/** Notes that status fields contradict each other. */
export function refuseContradiction(field: string, said: string, faults: Faults): void {
    const msg = 'The status fields contradict each other: ' + said;
    refuse(faults, rejected('contradiction', field, 'one status', msg));
}
