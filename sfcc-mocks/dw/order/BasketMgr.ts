import { randomUUID } from 'node:crypto';
import { QUOTAS } from '../../quotas/quotas';
import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { begin, commit, findKeys, insert, inTransaction, read, remove } from '../../store/session';
import { Customer } from '../customer/Customer';
import { ArrayList } from '../util/Collection';
import { Basket } from './Basket';
import { refuseToEdit } from './editedOrder';
import { newShipment } from './LineItemCtnr';
import type { Order } from './Order';
import type { BasketRecord, ContainerRecord } from './records';

/** How long a temporary basket lives. Source: platform doc BasketMgr.createTemporaryBasket. */
const TEMPORARY_LIFETIME_MS = 15 * 60 * 1000;

/** Who the baskets of a request belong to. */
interface Owner {
    sessionId: string;
    /** What finds the basket of the session. */
    reference: string;
    customerId: string;
    currency: string;
}

/** dw.order.BasketMgr: baskets belong to a session's customer, so there are none in a job. */
export class BasketMgr {
    static getCurrentBasket(): Basket | null {
        refuseOnHybridSite();
        const key = currentKey(owner());
        return read('Basket', key) ? new Basket(key) : null;
    }

    static getCurrentOrNewBasket(): Basket {
        const existing = BasketMgr.getCurrentBasket();
        const who = owner();
        return existing || create(currentKey(who), newBasket(who));
    }

    /** Agents only: no agent exists here, and no customer is logged in. */
    static getBaskets(): ArrayList {
        throw agentsOnly('getBaskets');
    }

    static getBasket(_uuid: string): Basket | null {
        throw agentsOnly('getBasket');
    }

    static deleteBasket(_basket: Basket): void {
        throw agentsOnly('deleteBasket');
    }

    /** @throws CreateTemporaryBasketLimitExceededException when the customer has four that are open */
    static createTemporaryBasket(): Basket {
        const who = owner();
        if (temporaryKeys(who).length >= QUOTAS.temporaryBaskets.limit) {
            throw platformException(
                'CreateTemporaryBasketLimitExceededException',
                'The customer has ' + QUOTAS.temporaryBaskets.limit + ' open temporary baskets'
            );
        }
        const record = { ...newBasket(who), temporary: true };
        return create(current().site.id + '/temporary/' + record.uuid, record);
    }

    static getTemporaryBaskets(): ArrayList {
        return new ArrayList(temporaryKeys(owner()).map((key) => new Basket(key)));
    }

    static getTemporaryBasket(uuid: string): Basket | null {
        const key = temporaryKeys(owner()).find((candidate) => candidate.endsWith('/' + uuid));
        return key ? new Basket(key) : null;
    }

    /**
     * A basket to edit an order with, which no other method finds: an order that is made of it takes the place of the first. Assumed: it
     * has none of the order's custom attributes. Source: Script API, BasketMgr.createBasketFromOrder.
     * @throws CreateBasketFromOrderException with an `errorCode`
     */
    static createBasketFromOrder(order: Order): Basket {
        const record = order.$record();
        refuseToEdit(record);
        const edited = { ...basketOf(record, owner()), orderNoBeingEdited: record.orderNo };
        return create(current().site.id + '/edited/' + edited.uuid, edited);
    }

    static deleteTemporaryBasket(basket: Basket): void {
        if (!basket.isTemporary()) {
            throw platformException('IllegalArgumentException', 'The basket is not temporary');
        }
        remove('Basket', basket.$key);
    }
}

function owner(): Owner {
    const session = current().session as {
        getSessionID(): string;
        getCustomer?(): { getID(): string };
        getCurrency?(): { currencyCode: string };
        $basketReference?(): string;
    } | null;
    if (current().isJob() && !instance().switches.basketsInJobs) {
        throw platformException('IllegalStateException', 'BasketMgr needs the session of a customer; a job has none');
    }
    const sessionId = session ? session.getSessionID() : 'job';
    return {
        sessionId,
        reference: session?.$basketReference ? session.$basketReference() : sessionId,
        customerId: session?.getCustomer ? session.getCustomer().getID() : sessionId,
        currency: session?.getCurrency ? session.getCurrency().currencyCode : current().site.currency
    };
}

function currentKey(who: Owner): string {
    return current().site.id + '/' + who.reference;
}

/** Keys of the customer's temporary baskets that have not been deleted for their age. */
function temporaryKeys(who: Owner): string[] {
    const siteId = current().site.id;
    const since = instance().clock.now() - TEMPORARY_LIFETIME_MS;
    return findKeys<BasketRecord>(
        'Basket',
        (record) =>
            record.temporary &&
            record.siteId === siteId &&
            record.customerId === who.customerId &&
            record.creationDate.getTime() > since
    );
}

/** Source: platform doc BasketMgr.getCurrentBasket, "must NOT be used" in hybrid storefront scenarios. */
function refuseOnHybridSite(): void {
    if (instance().switches.hybridStorefront) {
        throw platformException('IllegalStateException', 'The session basket must not be used on a hybrid site');
    }
}

/** Source: platform docs BasketMgr.getBasket, getBaskets and deleteBasket, permission Create_Order_On_Behalf_Of. */
function agentsOnly(member: string): Error {
    return platformException(
        'SecurityException',
        'BasketMgr.' + member + ' needs the permission Create_Order_On_Behalf_Of and a customer who is logged in'
    );
}

/** Makes a basket, in a transaction of its own unless there is one. */
function create(key: string, record: BasketRecord): Basket {
    const own = !inTransaction();
    if (own) {
        begin();
    }
    insert('Basket', key, record);
    if (own) {
        commit();
    }
    return new Basket(key);
}

/** Gives the session a basket again that has become an order, unless it has another. */
export function restoreBasket(order: ContainerRecord): void {
    const who = owner();
    const key = currentKey(who);
    if (!read('Basket', key)) {
        insert('Basket', key, { ...basketOf(order, who), custom: order.custom });
    }
}

/** A new basket with what an order has. */
function basketOf(order: ContainerRecord, who: Owner): BasketRecord {
    const blank = newBasket(who);
    const own = ['uuid', 'creationDate', 'sessionId', 'customerId', 'temporary', 'custom'];
    const kept = Object.keys(blank).filter((name) => !own.includes(name));
    const values = structuredClone(order) as unknown as Record<string, unknown>;
    return { ...blank, ...Object.fromEntries(kept.map((name) => [name, values[name]])) };
}

function newBasket(who: Owner): BasketRecord {
    const site = current().site;
    const now = new Date(instance().clock.now());
    return {
        uuid: randomUUID().replace(/-/g, ''),
        creationDate: now,
        lastModified: now,
        custom: {},
        siteId: site.id,
        sessionId: who.sessionId,
        customerId: who.customerId,
        temporary: false,
        currency: who.currency,
        customerNo: new Customer(who.customerId).$customerNo(),
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

scriptClass('dw.order.BasketMgr', BasketMgr);
