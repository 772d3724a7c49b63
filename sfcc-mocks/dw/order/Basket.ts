import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { channelName, LineItemCtnr } from './LineItemCtnr';
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

    isTemporary(): boolean {
        return this.$record().temporary;
    }
}

scriptClass('dw.order.Basket', Basket);
