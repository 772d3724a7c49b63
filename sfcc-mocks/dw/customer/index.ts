import type { PlatformPackage } from '../PlatformPackage';
import { Credentials } from './Credentials';
import { Customer } from './Customer';
import { CustomerGroup } from './CustomerGroup';
import { AuthenticationStatus, CustomerMgr, CustomerPasswordConstraints } from './CustomerMgr';
import { OrderHistory } from './OrderHistory';
import { AddressBook, CustomerAddress, CustomerPaymentInstrument, Profile, Wallet } from './Profile';

/** Classes of `dw.customer`. */
export const customerPackage: PlatformPackage = {
    AddressBook,
    AuthenticationStatus,
    Credentials,
    Customer,
    CustomerAddress,
    CustomerGroup,
    CustomerMgr,
    CustomerPasswordConstraints,
    CustomerPaymentInstrument,
    OrderHistory,
    Profile,
    Wallet
};
