interface PaymentMgrFixes {
    getPaymentMethod(paymentMethodId: string): dw.order.PaymentMethod | null;
}
declare const PaymentMgr: Omit<typeof dw.order.PaymentMgr, keyof PaymentMgrFixes | 'prototype'> & PaymentMgrFixes;
export = PaymentMgr;
