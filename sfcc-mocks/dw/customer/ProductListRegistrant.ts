import { scriptClass } from '../../runtime/scriptClass';
import { recordAttributes } from '../object/recordAttributes';
import type { RegistrantRecord } from './productListRecord';

/** dw.customer.ProductListRegistrant */
export class ProductListRegistrant {
    constructor(
        private readonly $data: () => RegistrantRecord,
        private readonly $change: () => RegistrantRecord
    ) {}

    getEmail(): string | null {
        return this.$data().email;
    }

    setEmail(email: string): void {
        this.$change().email = email;
    }

    getFirstName(): string | null {
        return this.$data().firstName;
    }

    setFirstName(name: string): void {
        this.$change().firstName = name;
    }

    getLastName(): string | null {
        return this.$data().lastName;
    }

    setLastName(name: string): void {
        this.$change().lastName = name;
    }

    getRole(): string | null {
        return this.$data().role;
    }

    setRole(role: string): void {
        this.$change().role = role;
    }

    getCustom(): Record<string, unknown> {
        return recordAttributes(
            'dw.customer.ProductListRegistrant',
            () => this.$data(),
            () => this.$change()
        );
    }
}

scriptClass('dw.customer.ProductListRegistrant', ProductListRegistrant);
