import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { edit, read } from '../../store/session';
import { Collection } from '../util/Collection';
import { CustomerGroup } from './CustomerGroup';
import { listsOf } from './customerLists';
import { CUSTOMER_TABLE, customerRecord } from './customerRecord';
import type { CustomerRecord } from './customerRecord';
import { ExternalProfile } from './ExternalProfile';
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

    /** Whether a login provider has the password instead. Source: Script API, Customer.isExternallyAuthenticated. */
    isExternallyAuthenticated(): boolean {
        const { external = [], password } = customerRecord(this.$key) || {};
        return external.length > 0 && !password;
    }

    getExternalProfiles(): Collection<ExternalProfile> {
        const { external = [] } = customerRecord(this.$key) || {};
        return new Collection(external.map((one) => new ExternalProfile(this, one.providerId, one.externalId)));
    }

    getExternalProfile(providerId: string, externalId: string): ExternalProfile | null {
        const wanted = new ExternalProfile(this, providerId, externalId);
        const { external = [] } = customerRecord(this.$key) || {};
        return external.some((one) => wanted.$is(one)) ? wanted : null;
    }

    /** Returns the existing one, else creates it. Source: Script API, Customer.createExternalProfile. */
    createExternalProfile(providerId: string, externalId: string): ExternalProfile {
        const known = this.getExternalProfile(providerId, externalId);
        if (!known) {
            const record = edit<CustomerRecord>(CUSTOMER_TABLE, this.$key);
            record.external = [...(record.external || []), { providerId, externalId, email: null, lastLogin: null }];
        }
        return known || new ExternalProfile(this, providerId, externalId);
    }

    removeExternalProfile(profile: ExternalProfile): void {
        const record = edit<CustomerRecord>(CUSTOMER_TABLE, this.$key);
        record.external = (record.external || []).filter((one) => !profile.$is(one));
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
