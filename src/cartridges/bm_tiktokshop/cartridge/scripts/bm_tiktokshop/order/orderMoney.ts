import { fromMinorUnits, toMinorUnits } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/money';
import type { OrderDossier } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier';
import { momentOf } from '../platform/moment';
import { amountText } from '../platform/numbers';
import { text } from '../platform/webPage';

/** The amounts of the order here and at TikTok, and how they compare. */
export function moneyView(dossier: OrderDossier): object {
    const money = dossier.money;
    const payment = dossier.payment;
    const here = (minor: number): string => fromMinorUnits(minor, money.currency) + ' ' + money.currency;
    const there = (minor: number): string =>
        payment ? fromMinorUnits(minor, payment.currency) + ' ' + payment.currency : '';
    const difference = dossier.order.custom.tiktokTotalsDifference || '';
    return {
        total: amountText(here(money.total)),
        here: [
            row('goods', here(money.goods)),
            row('discounts', here(money.discounts)),
            row('shipping', here(money.shipping)),
            row('tax', here(money.tax)),
            row('total', here(money.total)),
            row('captured', here(money.captured))
        ].concat(difference === '' ? [] : announced(dossier, difference)),
        there: payment
            ? [
                  row('paid', there(payment.paid)),
                  row('platformdiscount', there(payment.platformDiscount)),
                  row('revenue', there(payment.paid + payment.platformDiscount)),
                  row('sellerdiscount', there(payment.sellerDiscount)),
                  row('cofundeddiscount', there(payment.cofundedDiscount)),
                  row('fees', there(payment.fees)),
                  row('paymentdiscount', there(payment.paymentDiscount))
              ]
            : [],
        read: momentOf(dossier.entry.custom.tiktokReadAt),
        isFine: dossier.reconciliation === 'paid' || dossier.reconciliation === 'paid-with-discount',
        isBad: dossier.reconciliation === 'differs' || dossier.reconciliation === 'other-currency',
        verdict: text('money.verdict.' + dossier.reconciliation)
    };
}

/** What TikTok announced, and what the order is off. */
function announced(dossier: OrderDossier, difference: string): Array<{ label: string; amount: string }> {
    const { total, currency } = dossier.money;
    const off = toMinorUnits(Number(difference), currency) || 0;
    return [
        row('announcedtotal', fromMinorUnits(total + off, currency) + ' ' + currency),
        row('announced', difference + ' ' + currency)
    ];
}

function row(name: string, amount: string): { label: string; amount: string } {
    return { label: text('money.' + name), amount: amountText(amount) };
}
