import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { edit } from '../../store/session';
import { CUSTOMER_TABLE } from './customerRecord';
import type { CustomerRecord } from './customerRecord';

/** Groups that the platform keeps itself. */
const SYSTEM_GROUPS = ['Everyone', 'Registered', 'Unregistered'];

/** dw.customer.CustomerGroup */
export class CustomerGroup {
    constructor(private readonly $id: string) {}

    getID(): string {
        return this.$id;
    }

    isRuleBased(): boolean {
        return SYSTEM_GROUPS.includes(this.$id);
    }

    assignCustomer(customer: { getID(): string }): void {
        const record = this.$groupsOf(customer);
        record.groups = [...new Set([...(record.groups || []), this.$id])];
    }

    unassignCustomer(customer: { getID(): string }): void {
        const record = this.$groupsOf(customer);
        record.groups = (record.groups || []).filter((id) => id !== this.$id);
    }

    private $groupsOf(customer: { getID(): string }): CustomerRecord {
        if (this.isRuleBased()) {
            throw platformException('IllegalArgumentException', `Nobody is assigned to the group ${this.$id}`);
        }
        return edit<CustomerRecord>(CUSTOMER_TABLE, customer.getID());
    }
}

scriptClass('dw.customer.CustomerGroup', CustomerGroup);
