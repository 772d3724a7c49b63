import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { read } from '../../store/session';
import { Collection } from '../util/Collection';
import { CustomerGroup } from './CustomerGroup';
import { listsOf } from './customerLists';
import { CUSTOMER_TABLE, customerRecord } from './customerRecord';
import { OrderHistory } from './OrderHistory';
import { makeCustomersBy, Profile } from './Profile';
import type { AddressBook } from './Profile';

/** dw.customer.Customer: who has no record is a guest. */
export class Customer {
    get $table(): string {
        return 'Customer';
    }

    constructor(readonly $key: string) {}

    getID(): string {
        return this.$key;
    }

    /** Customer number; null for a guest. */
    $customerNo(): string | null {
        return this.isRegistered() ? this.$key : null;
    }

    isAnonymous(): boolean {
        return !this.isRegistered();
    }

    /** Whether this is the customer who is logged in to the session of the request. */
    isAuthenticated(): boolean {
        const session = current().session as { isCustomerAuthenticated?(): boolean; $customerId?(): string } | null;
        return session?.isCustomerAuthenticated?.() === true && session.$customerId?.() === this.$key;
    }

    isRegistered(): boolean {
        return read(CUSTOMER_TABLE, this.$key) !== undefined;
    }

    isExternallyAuthenticated(): boolean {
        return false;
    }

    /** Null for a guest. */
    getProfile(): Profile | null {
        return this.isRegistered() ? new Profile(this.$key) : null;
    }

    getAddressBook(): AddressBook | null {
        return this.getProfile()?.getAddressBook() || null;
    }

    getOrderHistory(): OrderHistory {
        return new OrderHistory(this.$customerNo());
    }

    $groupIds(): string[] {
        const own = customerRecord(this.$key)?.groups || [];
        return ['Everyone', this.isRegistered() ? 'Registered' : 'Unregistered', ...own];
    }

    getCustomerGroups(): Collection<CustomerGroup> {
        return new Collection(this.$groupIds().map((id) => new CustomerGroup(id)));
    }

    isMemberOfCustomerGroup(group: CustomerGroup | string): boolean {
        return this.$groupIds().includes(typeof group === 'string' ? group : group.getID());
    }

    isMemberOfAnyCustomerGroup(...ids: string[]): boolean {
        return ids.some((id) => this.isMemberOfCustomerGroup(id));
    }

    isMemberOfCustomerGroups(...ids: string[]): boolean {
        return ids.every((id) => this.isMemberOfCustomerGroup(id));
    }

    getProductLists(type: number): Collection<unknown> {
        return listsOf(this, type);
    }
}
makeCustomersBy((customerNo) => new Customer(customerNo));
scriptClass('dw.customer.Customer', Customer);
