import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { read } from '../../store/session';
import { Collection } from '../util/Collection';
import { CustomerGroup } from './CustomerGroup';
import { CUSTOMER_TABLE, customerRecord } from './customerRecord';
import { Profile } from './Profile';
import type { AddressBook } from './Profile';

/** dw.customer.Customer: who has no record is a guest. */
export class Customer {
    constructor(private readonly $id: string) {}

    getID(): string {
        return this.$id;
    }

    /** Customer number; null for a guest. */
    $customerNo(): string | null {
        return this.isRegistered() ? this.$id : null;
    }

    isAnonymous(): boolean {
        return !this.isRegistered();
    }

    /** Whether this is the customer who is logged in to the session of the request. */
    isAuthenticated(): boolean {
        const session = current().session as { isCustomerAuthenticated?(): boolean; $customerId?(): string } | null;
        return session?.isCustomerAuthenticated?.() === true && session.$customerId?.() === this.$id;
    }

    isRegistered(): boolean {
        return read(CUSTOMER_TABLE, this.$id) !== undefined;
    }

    isExternallyAuthenticated(): boolean {
        return false;
    }

    /** Null for a guest. */
    getProfile(): Profile | null {
        return this.isRegistered() ? new Profile(this.$id) : null;
    }

    getAddressBook(): AddressBook | null {
        return this.getProfile()?.getAddressBook() || null;
    }

    $groupIds(): string[] {
        const own = customerRecord(this.$id)?.groups || [];
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

    /** None have been made: ProductListMgr is not implemented. */
    getProductLists(_type: number): Collection {
        return new Collection();
    }
}
scriptClass('dw.customer.Customer', Customer);
