import { listUnits } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units';
import type { DescribedReturn } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/describeReturn';
import type { ReturnAct } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnActs';
import { numberInWords } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/filledText';
import { momentOf } from '../platform/moment';
import { amountText } from '../platform/numbers';
import { filledText, text } from '../platform/webPage';
import { returnRow } from './returnRow';

/** The title of the page of a return. */
export function returnTitle(one: DescribedReturn): string {
    return filledText('return.title', [one.orderNo]);
}

/** The view of one return. */
export function returnView(one: DescribedReturn, acts: ReturnAct[]): object {
    const told = one.told;
    const asked = told.refund;
    return {
        row: returnRow(one),
        externalOrderId: one.externalOrderId,
        asked: asked ? amountText(asked.total + ' ' + asked.currency) : '',
        parts: asked
            ? filledText('return.parts', [asked.subtotal, asked.shippingFee, asked.tax].map(numberInWords))
            : '',
        offer: told.offer ? amountText(told.offer.amount + ' ' + told.offer.currency) : '',
        trackingNumber: told.trackingNumber,
        carrier: told.carrier,
        arbitration: told.arbitration,
        previousId: told.previousId,
        nextId: told.nextId,
        received: listUnits(one.received),
        choice: one.choice ? choiceView(one.choice) : null,
        acts: acts.map((act, index) => ({ name: act, label: text('return.act.' + act), isPrimary: index === 0 }))
    };
}

function choiceView(choice: NonNullable<DescribedReturn['choice']>): object {
    return {
        what: text('return.act.' + choice.act),
        by: choice.by,
        at: momentOf(choice.at),
        state: text('return.choice.' + choice.state)
    };
}
