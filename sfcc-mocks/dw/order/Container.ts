import type { PersistentObject } from '../object/PersistentObject';
import type { ContainerRecord } from './records';

/** What a line item, a payment or a shipment knows of the basket or order that it is part of. */
export interface Container extends PersistentObject<ContainerRecord> {
    getShipment(id: string): unknown;
    /** Its coupon of an id; null for none. */
    $couponLine(uuid: string): unknown;
    /** Its right to bonus products of an id; null for none. */
    $bonusLine(uuid: string): unknown;
}
