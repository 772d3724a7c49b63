import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { edit } from '../../store/session';
import { CUSTOMER_TABLE, customerRecord } from './customerRecord';
import type { CustomerRecord, ExternalRecord } from './customerRecord';

/** dw.customer.ExternalProfile: a customer as a provider of logins knows them. */
export class ExternalProfile {
    constructor(
        private readonly $customer: { getID(): string },
        private readonly $providerId: string,
        private readonly $externalId: string
    ) {}

    private $find(record: CustomerRecord | undefined): ExternalRecord {
        const found = (record?.external || []).find((one) => this.$is(one));
        if (!found) {
            throw platformException('ObjectNotFoundException', 'The external profile was removed');
        }
        return found;
    }

    $is({ providerId, externalId }: ExternalRecord): boolean {
        return providerId === this.$providerId && externalId === this.$externalId;
    }

    $change(): ExternalRecord {
        return this.$find(edit<CustomerRecord>(CUSTOMER_TABLE, this.$customer.getID()));
    }

    getAuthenticationProviderID(): string {
        return this.$providerId;
    }

    getExternalID(): string {
        return this.$externalId;
    }

    getCustomer(): unknown {
        return this.$customer;
    }

    getEmail(): string | null {
        return this.$find(customerRecord(this.$customer.getID())).email;
    }

    setEmail(email: string): void {
        this.$change().email = email;
    }

    getLastLoginTime(): Date | null {
        return this.$find(customerRecord(this.$customer.getID())).lastLogin;
    }
}

scriptClass('dw.customer.ExternalProfile', ExternalProfile);
