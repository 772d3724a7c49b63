import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { refuseKept } from '../../store/keptImports';
import { edit } from '../../store/session';
import { importedAttributes } from '../object/importedAttributes';
import { CUSTOMER_TABLE } from './customerRecord';
import type { CustomerRecord } from './customerRecord';

/** Groups that the platform keeps itself. */
const SYSTEM_GROUPS = ['Everyone', 'Registered', 'Unregistered'];

/** dw.customer.CustomerGroup */
export class CustomerGroup {
    get $table(): string {
        return 'CustomerGroup';
    }

    constructor(readonly $key: string) {}

    getID(): string {
        return this.$key;
    }

    /** Without values. @throws Error once groups were imported, whose file is kept and not read */
    getCustom(): Record<string, unknown> {
        refuseKept('customer-groups', 'dw.customer.CustomerGroup.getCustom of an import');
        return importedAttributes('dw.customer.CustomerGroup', () => undefined);
    }

    isRuleBased(): boolean {
        return SYSTEM_GROUPS.includes(this.$key);
    }

    assignCustomer(customer: { getID(): string }): void {
        const record = this.$groupsOf(customer);
        record.groups = [...new Set([...(record.groups || []), this.$key])];
    }

    unassignCustomer(customer: { getID(): string }): void {
        const record = this.$groupsOf(customer);
        record.groups = (record.groups || []).filter((id) => id !== this.$key);
    }

    private $groupsOf(customer: { getID(): string }): CustomerRecord {
        if (this.isRuleBased()) {
            throw platformException('IllegalArgumentException', `Nobody is assigned to the group ${this.$key}`);
        }
        return edit<CustomerRecord>(CUSTOMER_TABLE, customer.getID());
    }
}

scriptClass('dw.customer.CustomerGroup', CustomerGroup);
