import type { PlatformPackage } from '../PlatformPackage';
import { AgentUserMgr } from './AgentUserMgr';
import { Credentials } from './Credentials';
import { Customer } from './Customer';
import { CustomerGroup } from './CustomerGroup';
import { CustomerList } from './CustomerList';
import { AuthenticationStatus, CustomerMgr, CustomerPasswordConstraints } from './CustomerMgr';
import { ExternalProfile } from './ExternalProfile';
import { OAuthLoginFlowMgr } from './OAuthLoginFlowMgr';
import { OrderHistory } from './OrderHistory';
import { ProductList } from './ProductList';
import { ProductListItem, ProductListItemPurchase } from './ProductListItem';
import { ProductListMgr } from './ProductListMgr';
import { ProductListRegistrant } from './ProductListRegistrant';
import { AddressBook, CustomerAddress, CustomerPaymentInstrument, Profile, Wallet } from './Profile';

/** Classes of `dw.customer`. */
export const customerPackage: PlatformPackage = {
    'oauth.OAuthLoginFlowMgr': OAuthLoginFlowMgr,
    AddressBook,
    AgentUserMgr,
    AuthenticationStatus,
    Credentials,
    Customer,
    CustomerAddress,
    CustomerGroup,
    CustomerList,
    CustomerMgr,
    CustomerPasswordConstraints,
    CustomerPaymentInstrument,
    ExternalProfile,
    OrderHistory,
    ProductList,
    ProductListItem,
    ProductListItemPurchase,
    ProductListMgr,
    ProductListRegistrant,
    Profile,
    Wallet
};
