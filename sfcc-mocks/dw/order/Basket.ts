import { randomUUID } from 'node:crypto';
import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { insert, read, remove } from '../../store/session';
import { begin, commit, inTransaction } from '../../store/session';
import { ArrayList } from '../util/Collection';
import { channelName, LineItemCtnr, newShipment } from './LineItemCtnr';
import type { BasketRecord, ContainerRecord } from './records';

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
        return false;
    }
}

/** dw.order.BasketMgr: baskets belong to a session, so there are none in a job. */
export class BasketMgr {
    static getCurrentBasket(): Basket | null {
        const key = sessionKey();
        return read('Basket', key) ? new Basket(key) : null;
    }

    static getCurrentOrNewBasket(): Basket {
        const existing = BasketMgr.getCurrentBasket();
        if (existing) {
            return existing;
        }
        const key = sessionKey();
        const own = !inTransaction();
        if (own) {
            begin();
        }
        insert('Basket', key, newBasket(key));
        if (own) {
            commit();
        }
        return new Basket(key);
    }

    static getBaskets(): ArrayList {
        const basket = BasketMgr.getCurrentBasket();
        return new ArrayList(basket ? [basket] : []);
    }

    static deleteBasket(basket: Basket): void {
        remove('Basket', basket.$key);
    }
}

function sessionKey(): string {
    const execution = current();
    const session = execution.session as { getSessionID(): string } | null;
    if (!session && !instance().switches.basketsInJobs) {
        throw platformException('IllegalStateException', 'BasketMgr needs a session; there is none in a job');
    }
    return execution.site.id + '/' + (session ? session.getSessionID() : 'job');
}

/** Gives the session a basket again that has become an order, unless it has another. */
export function restoreBasket(order: ContainerRecord): void {
    const key = sessionKey();
    if (!read('Basket', key)) {
        const blank = newBasket(key);
        const kept = Object.keys(blank).filter((name) => !['uuid', 'creationDate', 'sessionId'].includes(name));
        const values = order as unknown as Record<string, unknown>;
        insert('Basket', key, { ...blank, ...Object.fromEntries(kept.map((name) => [name, values[name]])) });
    }
}

function newBasket(sessionId: string): BasketRecord {
    const site = current().site;
    const now = new Date(instance().clock.now());
    return {
        uuid: randomUUID().replace(/-/g, ''),
        creationDate: now,
        lastModified: now,
        custom: {},
        siteId: site.id,
        sessionId,
        currency: site.currency,
        customerNo: null,
        customerName: null,
        customerEmail: null,
        customerLocale: site.defaultLocale,
        billingAddress: null,
        channelType: 1,
        businessType: 1,
        lines: [],
        shipments: [newShipment('me')],
        adjustments: [],
        payments: [],
        notes: [],
        totals: { net: null, tax: null, gross: null }
    };
}

scriptClass('dw.order.Basket', Basket);
scriptClass('dw.order.BasketMgr', BasketMgr);
