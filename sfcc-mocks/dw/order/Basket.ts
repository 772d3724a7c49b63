import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { channelName } from './channels';
import { LineItemCtnr } from './LineItemCtnr';
import { Order } from './Order';
import type { BasketRecord } from './records';

/** dw.order.Basket */
export class Basket extends LineItemCtnr<BasketRecord> {
    constructor(key: string) {
        super('Basket', key);
    }

    override $type(): { typeId: string; className: string } {
        return { typeId: 'Basket', className: 'dw.order.Basket' };
    }

    setChannelType(channel: number): void {
        if (channelName(channel) === null) {
            throw platformException('IllegalArgumentException', 'There is no channel type ' + channel);
        }
        this.$edit().channelType = channel;
    }

    setCustomerNo(customerNo: string): void {
        this.$edit().customerNo = customerNo;
    }

    /** The session's currency, in which the next calculation prices it. Source: Script API, Basket.updateCurrency. */
    updateCurrency(): void {
        const { session } = current();
        const currency = (session as { getCurrency(): { getCurrencyCode(): string } } | null)?.getCurrency();
        if (currency) {
            this.$edit().currency = currency.getCurrencyCode();
        }
    }

    /** Source: Script API, Basket.getOrderBeingEdited. */
    getOrderBeingEdited(): Order | null {
        const { siteId, orderNoBeingEdited: orderNo } = this.$record();
        return orderNo ? new Order(siteId + '/' + orderNo) : null;
    }

    getOrderNoBeingEdited(): string | null {
        return this.$record().orderNoBeingEdited || null;
    }

    isTemporary(): boolean {
        return this.$record().temporary;
    }
}

scriptClass('dw.order.Basket', Basket);
