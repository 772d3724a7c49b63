import { scriptClass } from '../../runtime/scriptClass';
import { AddressFields } from '../object/addressFields';

/** dw.order.OrderAddress */
export class OrderAddress extends AddressFields {}

scriptClass('dw.order.OrderAddress', OrderAddress);
