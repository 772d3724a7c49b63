// Generated from metadata/site/meta by `npm run attributes`: do not edit.

interface BasketCustomAttributes {
    externalOrderId: string | null;
    externalOrderStatus: string | null;
    get externalChannelOrderStatus(): dw.value.EnumValue;
    set externalChannelOrderStatus(value: 2 | 3 | 5 | 6 | 7 | 8 | null);
    get externalExportStatus(): dw.value.EnumValue;
    set externalExportStatus(value: 0 | 1 | 2 | null);
    get externalReturnStatus(): dw.value.EnumValue;
    set externalReturnStatus(value: 2 | 3 | 4 | 5 | 6 | 7 | null);
    tiktokRefunds: string | null;
    tiktokRefundTotal: string | null;
    tiktokHoldReason: string | null;
    tiktokTotalsDifference: string | null;
    tiktokSellerDiscount: string | null;
    tiktokPlatformDiscount: string | null;
    tiktokCofundedDiscount: string | null;
    tiktokUnassignedDiscount: string | null;
    tiktokTaxCollector: string | null;
    tiktokSeal: string | null;
    tiktokTrackingNumbers: string | null;
    tiktokSearchWords: string | null;
    tiktokLedger: string | null;
    shipmentsInfo: string | null;
    orderAction: string | null;
    orderTag: string | null;
    orderNote: string | null;
    orderNoteHistory: string | null;
    buyerNote: string | null;
    cancelInfo: string | null;
    cancelInfoHistory: string | null;
    returnCase: string | null;
    returnCaseHistory: string | null;
    socialChannel: string | null;
    tiktokErasedAt: Date | null;
}

interface OrderCustomAttributes {
    externalOrderId: string | null;
    externalOrderStatus: string | null;
    get externalChannelOrderStatus(): dw.value.EnumValue;
    set externalChannelOrderStatus(value: 2 | 3 | 5 | 6 | 7 | 8 | null);
    get externalExportStatus(): dw.value.EnumValue;
    set externalExportStatus(value: 0 | 1 | 2 | null);
    get externalReturnStatus(): dw.value.EnumValue;
    set externalReturnStatus(value: 2 | 3 | 4 | 5 | 6 | 7 | null);
    tiktokRefunds: string | null;
    tiktokRefundTotal: string | null;
    tiktokHoldReason: string | null;
    tiktokTotalsDifference: string | null;
    tiktokSellerDiscount: string | null;
    tiktokPlatformDiscount: string | null;
    tiktokCofundedDiscount: string | null;
    tiktokUnassignedDiscount: string | null;
    tiktokTaxCollector: string | null;
    tiktokSeal: string | null;
    tiktokTrackingNumbers: string | null;
    tiktokSearchWords: string | null;
    tiktokLedger: string | null;
    shipmentsInfo: string | null;
    orderAction: string | null;
    orderTag: string | null;
    orderNote: string | null;
    orderNoteHistory: string | null;
    buyerNote: string | null;
    cancelInfo: string | null;
    cancelInfoHistory: string | null;
    returnCase: string | null;
    returnCaseHistory: string | null;
    socialChannel: string | null;
    tiktokErasedAt: Date | null;
}

interface ProductLineItemCustomAttributes {
    get externalLineItemStatus(): dw.value.EnumValue;
    set externalLineItemStatus(value: 0 | 1 | 2 | 6 | 7 | null);
    get externalLineItemReturnStatus(): dw.value.EnumValue;
    set externalLineItemReturnStatus(value: 1 | 2 | 3 | 4 | 5 | 8 | null);
    carrier: string | null;
    trackingNumber: string | null;
    reason: string | null;
    quantityCanceled: number | null;
    oversold: boolean | null;
}

interface ShipmentCustomAttributes {
    trackingUrl: string | null;
}

interface SitePreferencesCustomAttributes {
    get tiktokShopMode(): dw.value.EnumValue;
    set tiktokShopMode(value: 'connector' | 'direct' | null);
    get tiktokShopReporter(): dw.value.EnumValue;
    set tiktokShopReporter(value: 'feed' | 'cartridge' | 'oms' | null);
    tiktokShopOrderNoPrefix: string | null;
    tiktokShopPaymentMethod: string | null;
    tiktokShopCustomerEmail: string | null;
    tiktokShopDefaultPromotionID: string | null;
    get tiktokShopHeldOrders(): dw.value.EnumValue;
    set tiktokShopHeldOrders(value: 'NOTCONFIRMED' | 'CREATED' | null);
    tiktokShopHoldHours: number | null;
    get tiktokShopNewOrdersTaken(): dw.value.EnumValue;
    set tiktokShopNewOrdersTaken(value: 'unknown' | 'nobody' | 'export' | 'salesforce' | null);
    tiktokShopInventoryListID: string | null;
    tiktokShopOversellInventoryListID: string | null;
    tiktokShopTotalsTolerance: number | null;
    tiktokShopOmsClockMinutes: number | null;
    tiktokShopCallsPerDay: number | null;
    tiktokShopCallsKept: number | null;
    tiktokShopLedgerDays: number | null;
    tiktokShopReconcileDays: number | null;
    tiktokShopCountedTypes: string | null;
    tiktokShopFailuresAs400: boolean | null;
    tiktokShopOwnsOrderStatus: boolean | null;
    get tiktokShopCancelRequests(): dw.value.EnumValue;
    set tiktokShopCancelRequests(value: 'automatic' | 'operations' | null);
    get tiktokShopReturnStock(): dw.value.EnumValue;
    set tiktokShopReturnStock(value: 'none' | 'inventory' | null);
    tiktokShopCarriers: string | null;
    tiktokShopBusinessId: string | null;
    tiktokShopTokenClientIds: string | null;
    tiktokShopTrustedCreators: string | null;
    tiktokShopAlertRecipients: string | null;
    tiktokShopAlertSender: string | null;
    tiktokShopOperationsLocale: string | null;
    tiktokShopAuthorizationLink: string | null;
    tiktokShopCaptureOffConfirmed: Date | null;
    tiktokShopMailOffConfirmed: Date | null;
    tiktokShopAccessKeyExpires: Date | null;
    tiktokShopClientSecretExpires: Date | null;
    tiktokShopCertificateExpires: Date | null;
    tiktokShopCreatedKeptConfirmed: Date | null;
}

interface TikTokShopOrderAttributes {
    readonly externalOrderId: string;
    orderNo: string | null;
    shopId: string | null;
    answer: string | null;
    eventIds: string | null;
    appliedStatus: string | null;
    lastOccurredAt: string | null;
    cancelledBy: string | null;
    stockTaken: string | null;
    stockReturned: string | null;
    packages: string | null;
    cancelledUnits: string | null;
    feedRevision: number | null;
    feedExported: number | null;
    feedDue: boolean | null;
    feedAgainAt: Date | null;
    reportDue: boolean | null;
    referenceDue: boolean | null;
    returnsDue: boolean | null;
    referenceLines: string | null;
    referenceTold: string | null;
    referenceRefused: string | null;
    tiktokState: string | null;
    tiktokStatus: string | null;
    cancelRequest: string | null;
    alerts: string | null;
    openAlerts: string | null;
    alertDue: boolean | null;
    history: string | null;
    refusedShipments: string | null;
    cancelledOnTikTokAt: string | null;
    lineUnits: string | null;
    unitsTakenByEdits: string | null;
    unitsCancelledTooLate: string | null;
    platformStatus: string | null;
    awaitsShipment: boolean | null;
    shipBy: Date | null;
    heldUntil: Date | null;
    holdAlertDue: boolean | null;
    shipByUnread: boolean | null;
    requestOpen: boolean | null;
    statusChanges: string | null;
    statusChangeDueAt: Date | null;
    countDue: boolean | null;
    countedAs: string | null;
    needsAttention: boolean | null;
    trackingDue: boolean | null;
    cancellationUndo: string | null;
    tiktokReadAt: Date | null;
    combineGroup: string | null;
    orderKinds: string | null;
    tiktokPayment: string | null;
    returns: string | null;
    unproven: boolean | null;
    unprovenContent: string | null;
    likelyDouble: string | null;
    proofDue: Date | null;
}

interface TikTokShopTaskAttributes {
    readonly taskId: string;
    kind: string | null;
    state: string | null;
    orderNo: string | null;
    externalOrderId: string | null;
    shopId: string | null;
    payload: string | null;
    attempts: number | null;
    nextAttemptAt: Date | null;
    lastError: string | null;
    lastCode: string | null;
    requestId: string | null;
    outcomeUnknown: boolean | null;
    createdAt: Date | null;
    doneAt: Date | null;
    isAlerted: boolean | null;
    discardedAt: Date | null;
    discardedBy: string | null;
    discardReason: string | null;
}

interface TikTokShopGrantAttributes {
    readonly grantId: string;
    accessToken: string | null;
    accessTokenExpiresAt: Date | null;
    refreshToken: string | null;
    refreshTokenExpiresAt: Date | null;
    grantedScopes: string | null;
    state: string | null;
    refreshLockedUntil: Date | null;
}

interface TikTokShopShopAttributes {
    readonly shopId: string;
    grantId: string | null;
    shopName: string | null;
    region: string | null;
    shopCipher: string | null;
    state: string | null;
    siteId: string | null;
    refusal: string | null;
    refusedCall: string | null;
    moves: string | null;
    formerSites: string | null;
    reporter: string | null;
    mode: string | null;
    skippedKinds: string | null;
    warehouses: string | null;
    carriers: string | null;
    callsPerDay: number | null;
    calls: string | null;
    copiedTo: string | null;
}

interface TikTokShopWebhookAttributes {
    readonly webhookId: string;
    siteId: string | null;
    shopId: string | null;
    isFormer: boolean | null;
    taskId: string | null;
    payload: string | null;
}

interface TikTokShopConnectionAttributes {
    readonly shopId: string;
    shopName: string | null;
    region: string | null;
    state: string | null;
    shopCipher: string | null;
    accessToken: string | null;
    accessTokenExpiresAt: Date | null;
    refreshToken: string | null;
    refreshTokenExpiresAt: Date | null;
    grantedScopes: string | null;
    refreshLockedUntil: Date | null;
    isCopy: boolean | null;
}

interface TikTokShopValueAttributes {
    readonly name: string;
    value: string | null;
    updatedAt: Date | null;
}

interface TikTokShopCursorAttributes {
    readonly name: string;
    value: string | null;
    updatedAt: Date | null;
}

interface TikTokShopKeyAttributes {
    readonly name: string;
    secret: string | null;
}

interface TikTokShopFiguresAttributes {
    readonly name: string;
    value: string | null;
}

interface TikTokShopProvidersAttributes {
    readonly deliveryOptionId: string;
    shopId: string | null;
    providers: string | null;
    readAt: Date | null;
}

interface TikTokShopTrackingAttributes {
    readonly trackingNumber: string;
    orderIds: string | null;
}

interface TikTokShopReturnAttributes {
    readonly returnId: string;
    orderNo: string | null;
    externalOrderId: string | null;
    shopId: string | null;
    status: string | null;
    isOpen: boolean | null;
    answerBy: Date | null;
    changedAt: Date | null;
    document: string | null;
    choice: string | null;
    received: string | null;
    eventIds: string | null;
    stockDue: boolean | null;
    toldCount: number | null;
    alerted: string | null;
}

interface TikTokShopDifferenceAttributes {
    readonly differenceId: string;
    kind: string | null;
    about: string | null;
    externalOrderId: string | null;
    orderNo: string | null;
    shopId: string | null;
    there: string | null;
    here: string | null;
    act: string | null;
    isOpen: boolean | null;
    foundAt: Date | null;
    seenAt: Date | null;
    actDue: boolean | null;
    choice: string | null;
    digest: string | null;
    problem: string | null;
}

/** The custom object types of this integration, by id. */
interface TikTokShopObjects {
    TikTokShopOrder: TikTokShopOrderAttributes;
    TikTokShopTask: TikTokShopTaskAttributes;
    TikTokShopGrant: TikTokShopGrantAttributes;
    TikTokShopShop: TikTokShopShopAttributes;
    TikTokShopWebhook: TikTokShopWebhookAttributes;
    TikTokShopConnection: TikTokShopConnectionAttributes;
    TikTokShopValue: TikTokShopValueAttributes;
    TikTokShopCursor: TikTokShopCursorAttributes;
    TikTokShopKey: TikTokShopKeyAttributes;
    TikTokShopFigures: TikTokShopFiguresAttributes;
    TikTokShopProviders: TikTokShopProvidersAttributes;
    TikTokShopTracking: TikTokShopTrackingAttributes;
    TikTokShopReturn: TikTokShopReturnAttributes;
    TikTokShopDifference: TikTokShopDifferenceAttributes;
}
