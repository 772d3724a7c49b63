import { randomUUID } from 'node:crypto';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import type { ProductListItem } from '../customer/ProductListItem';
import { ProductListMgr } from '../customer/ProductListMgr';
import { recordAttributes } from '../object/recordAttributes';
import { found, PricedLineItem } from './LineItem';
import type { GiftCertificateLineRecord } from './records';
import { noPrice } from './records';

/** dw.order.GiftCertificateLineItem: a gift certificate that is bought. */
export class GiftCertificateLineItem extends PricedLineItem<GiftCertificateLineRecord> {
    protected $find(editing: boolean): GiftCertificateLineRecord {
        const record = editing ? this.$container.$edit() : this.$container.$record();
        return found(record.giftCertificates || [], this.$uuid, 'gift certificate line item');
    }

    getCustom(): Record<string, unknown> {
        return recordAttributes(
            'dw.order.GiftCertificateLineItem',
            () => this.$data(),
            () => this.$change()
        );
    }

    /** Null until a gift certificate was made of it. */
    getGiftCertificateID(): string | null {
        return this.$data().giftCertificateId;
    }

    setGiftCertificateID(id: string | null): void {
        this.$change().giftCertificateId = id;
    }

    getMessage(): string | null {
        return this.$data().message;
    }

    setMessage(message: string | null): void {
        this.$change().message = message;
    }

    getRecipientEmail(): string {
        return this.$data().recipientEmail;
    }

    setRecipientEmail(email: string): void {
        this.$change().recipientEmail = email;
    }

    getRecipientName(): string | null {
        return this.$data().recipientName;
    }

    setRecipientName(name: string | null): void {
        this.$change().recipientName = name;
    }

    getSenderName(): string | null {
        return this.$data().senderName;
    }

    setSenderName(name: string | null): void {
        this.$change().senderName = name;
    }

    /** Null without a shipment, or with one that is gone. */
    getShipment(): unknown {
        const { shipmentId } = this.$data();
        return shipmentId === null ? null : this.$container.getShipment(shipmentId);
    }

    /** Both are of one basket or order. Source: Script API, GiftCertificateLineItem.setShipment. */
    setShipment(shipment: { getID(): string; $container: { $key: string } }): void {
        if (shipment.$container.$key !== this.$container.$key) {
            throw platformException('IllegalArgumentException', 'The shipment is of another basket or order');
        }
        this.$change().shipmentId = shipment.getID();
    }

    /** Null for a line that was not made from one, and where the list or the item is gone. */
    getProductListItem(): ProductListItem | null {
        const { listItem } = this.$data();
        return (listItem && ProductListMgr.getProductList(listItem.listId)?.getItem(listItem.itemId)) || null;
    }

    setProductListItem(item: ProductListItem | null): void {
        const data = this.$change();
        delete data.listItem;
        if (item) {
            data.listItem = { listId: item.getList().getID(), itemId: item.getID() };
        }
    }
}

/** One without a price. */
export function newGiftCertificateLine(recipientEmail: string, shipmentId: string | null): GiftCertificateLineRecord {
    const { basePrice, net, tax, taxRate, text } = noPrice();
    return {
        uuid: randomUUID(),
        basePrice,
        net,
        tax,
        taxRate,
        text,
        shipmentId,
        giftCertificateId: null,
        recipientEmail,
        recipientName: null,
        senderName: null,
        message: null,
        custom: {}
    };
}

scriptClass('dw.order.GiftCertificateLineItem', GiftCertificateLineItem);
