// Made by `npm run -s reference` from test/contracts/openapi.json.

export type Account = {
  readonly path: string
  readonly as_of: string
  readonly view: "published" | "corrected"
  readonly currency: string
  readonly balance_minor: number
  readonly balances: readonly {
    readonly currency: string
    readonly balance_minor: number
  }[]
}

export type Case = {
  readonly id: string
  readonly kind: string
  readonly marketplace: string
  readonly pack: {
    readonly id: string
    readonly version: string
    readonly hash: string
  }
  readonly status: "open" | "closed"
  readonly stage: string
  readonly outcome: string | null
  readonly version: number
  readonly order_id: string | null
  readonly market: string | null
  readonly opened_by: "buyer" | "merchant" | "agent" | "system"
  readonly about: {
    readonly case_id: string
    readonly ruling_id?: string
    readonly violation_id?: string
    readonly case_kind: string
    readonly outcome: string | null
    readonly violation: string | null
    readonly lost_minor: number
  } | null
  readonly parties: {
    readonly buyer: {
      readonly id: string
      readonly name?: string | null
    } | null
    readonly merchant: {
      readonly id: string
      readonly name?: string | null
    }
  }
  readonly claim: {
    readonly remedy: string
    readonly reason: string
    readonly amount_minor: number
    readonly lines: readonly {
      readonly line_id: string
      readonly quantity: number
    }[]
  }
  readonly statement: string | null
  readonly refusal: {
    readonly reason: string
  } | null
  readonly proposal: {
    readonly remedy: string
    readonly amount_minor: number
  } | null
  readonly settlement_offer: {
    readonly remedy: string
    readonly amount_minor: number
    readonly offered_by: "buyer" | "merchant"
  } | null
  readonly shipment: string
  readonly return_state: string
  readonly return_waybill: {
    readonly shipment_id: string
    readonly carrier: string
    readonly tracking_number: string
  } | null
  readonly return_freight_minor: number
  readonly intervention: {
    readonly requested_by: "buyer" | "merchant"
    readonly at: string
  } | null
  readonly ruling: Ruling | null
  readonly opened_at: string
  readonly closed_at: string | null
  readonly deadlines: readonly ({
    readonly name: string
    readonly title: string
    readonly length: string
    readonly otherwise: string
    readonly waits_for: readonly ("buyer" | "merchant" | "platform")[]
    readonly due_at: string | null
    readonly clause: string
    readonly on_expiry: string
    readonly derivation: Readonly<Record<string, unknown>>
  })[]
  readonly actions: readonly ({
    readonly name: string
    readonly title: string
    readonly fields: Readonly<Record<string, unknown>>
    readonly until: string | null
    readonly clause: string | null
  })[]
  readonly unavailable: readonly ({
    readonly name: string
    readonly title: string
    readonly code: string
    readonly reason: string
    readonly clause: string | null
    readonly opens_at?: string
  })[]
  readonly evidence_wanted: readonly ({
    readonly from: "buyer" | "merchant"
    readonly kind: string
    readonly title: string
    readonly clause: string | null
    readonly have: boolean
    readonly guidance?: {
      readonly drawing: "goods" | "compare" | "film" | "parcel" | "label" | "scale" | "route" | "signature" | "chat" | "calls" | "page" | "receipt" | "report" | "note"
      readonly text: string
      readonly examples: readonly string[]
    } | null
  })[]
  readonly proposed_ruling: {
    readonly liability: string
    readonly remedies: readonly ({
      readonly kind: string
      readonly amount_minor: number | null
    })[]
    readonly clause: string | null
  } | null
  readonly evidence: readonly {
    readonly id: string
    readonly kind: string
    readonly title: string
    readonly from: string
    readonly sha256: string
    readonly at: string
  }[]
  readonly evidence_finished: readonly ("buyer" | "merchant")[]
  readonly money: {
    readonly currency: string
    readonly holds: readonly ({
      readonly id: string
      readonly amount_minor: number
      readonly resolution: string | null
    })[]
    readonly paid: number
    readonly advanced: number
    readonly advance_state: string | null
    readonly recovered: number
    readonly paid_to_merchant: number
    readonly compensation: number | null
    readonly pay_form: "cash" | "coupon" | "points" | null
    readonly penalty: number
    readonly payouts: readonly {
      readonly id: string
      readonly amount_minor: number
      readonly status: string
    }[]
  }
  readonly earlier: {
    readonly applications: number
    readonly applications_about: number
    readonly compensated_minor: number
    readonly compensated_base_minor: number
    readonly intervention_withdrawn: boolean
    readonly rulings: number
    readonly about_closed_at: string | null
  }
  readonly handling: {
    readonly reply: {
      readonly resolved: boolean
      readonly agreed_with_buyer: boolean
      readonly reason: string
      readonly plan: string | null
    } | null
    readonly reply_overdue: boolean
    readonly urged: number
    readonly sent_back: number
    readonly satisfied: boolean | null
    readonly close_result: string | null
    readonly upheld: boolean | null
    readonly degree: number | null
    readonly measure: string | null
    readonly dismissed_reason: string | null
    readonly effects: readonly string[]
    readonly withdrawal_verified: boolean | null
    readonly buyer_blocked: boolean
    readonly granted: "full" | "part" | null
    readonly granted_minor: number | null
    readonly granted_points: number | null
  } | null
  readonly violations: readonly ({
    readonly id: string
    readonly code: string
    readonly class: string
    readonly tier: string | null
    readonly points: number | null
    readonly points_taken_back: number
    readonly penalty_minor: number | null
    readonly measures: readonly string[]
    readonly measures_until: string | null
    readonly clause: string
    readonly at: string
    readonly revoked: boolean
  })[]
  readonly overturned: {
    readonly appeal_id: string
    readonly part: boolean
    readonly restored_minor: number
  } | null
  readonly message_count: number
  readonly titles: {
    readonly kind: string
    readonly stage: string
    readonly outcome: string | null
    readonly claim: string | null
    readonly reason: string
    readonly refusal: string | null
    readonly proposal: string | null
    readonly goods: string | null
  }
  readonly dry_run?: true
  readonly events?: readonly Readonly<Record<string, unknown>>[]
  readonly money_changes?: readonly {
    readonly account: string
    readonly title: string
    readonly change_minor: number
  }[]
}

export type CaseSummary = {
  readonly id: string
  readonly kind: string
  readonly status: "open" | "closed"
  readonly stage: string
  readonly outcome: string | null
  readonly version: number
  readonly order_id: string | null
  readonly parties: {
    readonly buyer: {
      readonly id: string
      readonly name?: string | null
    } | null
    readonly merchant: {
      readonly id: string
      readonly name?: string | null
    }
  }
  readonly opened_at: string
  readonly closed_at: string | null
  readonly deadlines: readonly ({
    readonly name: string
    readonly title: string
    readonly length: string
    readonly otherwise: string
    readonly waits_for: readonly ("buyer" | "merchant" | "platform")[]
    readonly due_at: string | null
    readonly clause: string
    readonly on_expiry: string
  })[]
  readonly proposed_ruling: {
    readonly liability: string
    readonly remedies: readonly ({
      readonly kind: string
      readonly amount_minor: number | null
    })[]
    readonly clause: string | null
  } | null
  readonly titles: {
    readonly kind: string
    readonly stage: string
    readonly outcome: string | null
    readonly claim: string | null
    readonly reason: string
    readonly refusal: string | null
    readonly proposal: string | null
    readonly goods: string | null
  }
}

export type Event = {
  readonly seq: number
  readonly type: string
  readonly at: string
  readonly recorded_at: string
  readonly by: {
    readonly role: string
    readonly id: string
  }
  readonly clause: string | null
  readonly hash: string
  readonly prev_hash: string
  readonly sentence: string
  readonly [more: string]: unknown
}

export type FeedEvent = {
  readonly case_id: string | null
  readonly merchant_id?: string
  readonly seq: number
  readonly type: string
  readonly at: string
  readonly recorded_at: string
  readonly by: {
    readonly role: string
    readonly id: string
  }
  readonly clause: string | null
  readonly hash: string
  readonly prev_hash: string
  readonly sentence?: string
  readonly cursor: string
  readonly [more: string]: unknown
}

export type Figure = {
  readonly figure: string
  readonly title: {
    readonly zh: string
    readonly en: string
  }
  readonly clause: string
  readonly form: "share" | "number" | "median" | "average"
  readonly unit: "basis_points" | "count" | "milliseconds"
  readonly rounding: "half_up" | "none"
  readonly counts: string
  readonly over: string | null
  readonly window: {
    readonly from: string
    readonly until: string
    readonly delay_days: number
  }
  readonly hours: {
    readonly opens: string
    readonly closes: string
  } | null
  readonly within_ms: number | null
  readonly limits: {
    readonly most: {
      readonly clause: string
      readonly value: number
    } | null
    readonly or_most: {
      readonly clause: string
      readonly value: number
    } | null
    readonly least: {
      readonly clause: string
      readonly value: number
    } | null
  }
  readonly published: {
    readonly numerator: number
    readonly denominator: number | null
    readonly excluded: number
    readonly value: number | null
    readonly kept: boolean | null
    readonly order_limit_basis_points: number | null
    readonly points: number | null
  }
  readonly corrected: {
    readonly numerator: number
    readonly denominator: number | null
    readonly excluded: number
    readonly value: number | null
    readonly kept: boolean | null
    readonly order_limit_basis_points: number | null
    readonly points: number | null
  }
  readonly corrections: readonly string[]
}

export type Key = {
  readonly id: string
  readonly marketplace: string
  readonly name: string | null
  readonly masked: string
  readonly made_at: string
  readonly made_by: string | null
  readonly last_used_at: string | null
  readonly revoked_at: string | null
  readonly revoked_by: string | null
  readonly is_yours: boolean
}

export type Order = {
  readonly id: string
  readonly buyer: {
    readonly id: string
    readonly name: string
  }
  readonly merchant: {
    readonly id: string
    readonly name: string
  }
  readonly market: string | null
  readonly currency: string
  readonly paid_at: string
  readonly completed_at: string | null
  readonly promised_ship_by: string | null
  readonly shipping_fee_minor: number
  readonly refunded_minor: number
  readonly lines: readonly {
    readonly id: string
    readonly title: string
    readonly category: string
    readonly goods: string
    readonly quantity: number
    readonly paid_minor: number
    readonly promises: readonly string[]
    readonly claimed_quantity: number
  }[]
  readonly shipments: readonly Shipment[]
}

export type Pack = {
  readonly id: string
  readonly version: string
  readonly hash: string
  readonly as_of: string
  readonly title: {
    readonly zh: string
    readonly en: string
  }
  readonly zone: string
  readonly country: string
  readonly currency: string
  readonly clauses: readonly Readonly<Record<string, unknown>>[]
  readonly flows: readonly Readonly<Record<string, unknown>>[]
  readonly tables: readonly Readonly<Record<string, unknown>>[]
  readonly reasons: readonly Readonly<Record<string, unknown>>[]
}

export type Payout = {
  readonly id: string
  readonly case_id: string
  readonly buyer_id: string
  readonly amount_minor: number
  readonly currency: string
  readonly status: "pending" | "sent" | "settled" | "failed"
  readonly attempt: number
  readonly ordered_at: string
}

export type Posting = {
  readonly id: string
  readonly source: string
  readonly destination: string
  readonly amount_minor: number
  readonly currency: string
  readonly clause: string | null
  readonly case_id: string | null
  readonly event_seq: number | null
  readonly at: string
  readonly undoes_at: string | null
  readonly recorded_at: string
}

export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: "advance_already_paid" | "advance_condition_missing" | "advance_not_allowed" | "agreed_time_too_short" | "agreement_proof_missing" | "already_blocked" | "already_claimed" | "amount_exceeds_claim" | "amount_exceeds_compensation" | "amount_exceeds_lines" | "amount_exceeds_loss" | "amount_exceeds_paid" | "amount_missing" | "backtest_running" | "bad_duration" | "body_too_large" | "buyer_not_eligible" | "case_busy" | "case_exists" | "cases_still_open" | "checks_running" | "clause_not_changeable" | "clock_goes_back" | "clock_is_real" | "clock_too_far" | "command_not_allowed" | "conflicting_change" | "content_type_refused" | "currency_not_of_market" | "deadline_paused" | "deadline_running" | "deposit_differs" | "deposit_still_required" | "evidence_already_finished" | "evidence_not_found" | "evidence_not_on_file" | "figures_not_published" | "file_kind_refused" | "file_too_large" | "freight_proof_missing" | "hold_already_resolved" | "idempotency_key_missing" | "idempotency_key_reused" | "insufficient_funds" | "internal_error" | "invalid_reply" | "last_key" | "line_not_claimed" | "line_not_found" | "malformed_request" | "market_unknown" | "marketplace_differs" | "merchant_owes" | "method_not_allowed" | "moment_to_come" | "no_conversion" | "no_deposit_level" | "no_order" | "no_proposal" | "no_reason_excluded" | "no_such_deadline" | "not_accepted" | "not_ahead" | "not_blocked" | "not_for_this_role" | "not_found" | "not_signed_in" | "nothing_awaited" | "nothing_changed" | "nothing_to_collect" | "nothing_to_recover" | "nothing_to_return" | "offer_equals_claim" | "order_busy" | "order_differs" | "order_missing" | "order_not_found" | "other_pack" | "outside_acceptance_window" | "pack_not_yet_in_force" | "party_missing" | "payout_already_settled" | "payout_not_failed" | "payout_not_found" | "plan_missing" | "points_converted_already" | "points_exceed_violation" | "policy_full" | "postage_not_refundable" | "publication_begun" | "publication_withdrawn" | "quantity_already_claimed" | "quantity_exceeds_claim" | "quantity_exceeds_order" | "reason_not_for_remedy" | "reason_not_for_reply" | "refund_exceeds_payment" | "remedies_contradict" | "remedy_not_offered" | "reports_only" | "rules_changed" | "rules_have_errors" | "sanction_not_begun" | "sanction_over" | "sandbox_only" | "shares_missing" | "shares_not_shared" | "shares_not_whole" | "shipment_differs" | "stale_version" | "standing_busy" | "subject_busy" | "subject_missing" | "subject_not_found" | "supplement_empty" | "token_expired" | "too_early" | "too_late" | "too_many_applications" | "too_many_keys" | "too_many_messages" | "too_many_requests" | "too_many_urges" | "too_much_evidence" | "unknown_clause" | "unknown_command" | "unknown_kind" | "unknown_line" | "unknown_pack" | "unknown_reason" | "unknown_remedy" | "unknown_sanction"
  readonly clause?: string
  readonly stage?: string
  readonly allowed?: readonly string[]
  readonly errors?: readonly {
    readonly pointer: string
    readonly detail: string
    readonly code?: string
    readonly clause?: string
  }[]
  readonly request_id: string
}

export type Ruling = {
  readonly id: string
  readonly case_id: string
  readonly by: "rule" | "agent" | "jury"
  readonly liability: string
  readonly shares: Readonly<Record<string, unknown>> | null
  readonly findings: readonly {
    readonly fact: string
    readonly established: string
    readonly evidence_ids: readonly string[]
  }[]
  readonly remedies: readonly {
    readonly kind: string
    readonly amount_minor?: number
    readonly lines?: readonly {
      readonly line_id: string
      readonly quantity: number
    }[]
  }[]
  readonly amount_minor: number
  readonly clauses: readonly string[]
  readonly reasons: string | null
  readonly reasons_sha256: string | null
  readonly freight: {
    readonly outbound: "buyer" | "merchant"
    readonly return: "buyer" | "merchant"
  } | null
  readonly manifest: readonly {
    readonly id: string
    readonly sha256: string
  }[]
}

export type Shipment = {
  readonly id: string
  readonly case_id: string | null
  readonly direction: "outbound" | "return"
  readonly carrier: string
  readonly tracking_number: string
  readonly line_ids: readonly string[] | null
  readonly created_at: string
  readonly scans: readonly {
    readonly at: string
    readonly kind: string
  }[]
}

export type Standing = {
  readonly merchant_id: string
  readonly as_of: string
  readonly view: "published" | "corrected"
  readonly pack: {
    readonly id: string
    readonly version: string
    readonly hash: string
  }
  readonly points: readonly ({
    readonly class: string
    readonly account: string
    readonly year: number
    readonly year_ends_at: string
    readonly points: number
    readonly carried_points: number
    readonly count: number
    readonly violations: readonly ({
      readonly violation_id: string
      readonly case_id: string | null
      readonly at: string
      readonly points: number
      readonly changed_by: "reminder" | "repeat" | "cap" | null
      readonly changed_clause: string | null
    })[]
  })[]
  readonly sanctions: readonly ({
    readonly id: string
    readonly state: "announced" | "running" | "ended"
    readonly account: string | null
    readonly class: string
    readonly points: number | null
    readonly measures: readonly string[]
    readonly penalty_minor: number | null
    readonly currency: string
    readonly pack: {
      readonly id: string
      readonly version: string
      readonly hash: string
    }
    readonly clause: string
    readonly starts_at: string
    readonly expires_at: string | null
    readonly ends_at: string | null
    readonly ends_by: "expiry" | "made_up" | "absorbed" | "lifted" | null
    readonly awaits: readonly ("correction" | "exam")[]
    readonly violation_ids: readonly string[]
    readonly titles: {
      readonly measures: readonly {
        readonly zh: string
        readonly en: string
      }[]
    }
    readonly statement: {
      readonly rule: {
        readonly clause: string
        readonly title: {
          readonly zh: string
          readonly en: string
        }
        readonly text: {
          readonly zh: string
          readonly en: string
        }
      }
      readonly facts: Readonly<Record<string, unknown>>
      readonly evidence: readonly ({
        readonly kind: "case" | "ruling" | "evidence_item" | "violation" | "account" | "report"
        readonly id: string
        readonly sha256?: string
      })[]
      readonly appeal: {
        readonly allowed: boolean
        readonly until: string | null
        readonly clause: string | null
      }
    }
  })[]
  readonly deposit: {
    readonly categories: readonly string[]
    readonly required_minor: number
    readonly balance_minor: number
    readonly missing_minor: number
    readonly currency: string
    readonly due_at: string | null
    readonly clause: string | null
  } | null
  readonly measures: readonly ({
    readonly measure: string
    readonly title: {
      readonly zh: string
      readonly en: string
    }
    readonly until: string | null
    readonly sanction_ids: readonly string[]
  })[]
  readonly figures?: {
    readonly day: string | null
    readonly published_at: string | null
    readonly figures: readonly Figure[]
  }
}

export type Violation = {
  readonly id: string
  readonly merchant_id: string
  readonly case_id: string | null
  readonly code: string
  readonly class: string
  readonly tier: string | null
  readonly points: number | null
  readonly penalty_minor: number | null
  readonly currency: string
  readonly pack: {
    readonly id: string
    readonly version: string
    readonly hash: string
  }
  readonly measures: readonly string[]
  readonly measures_until: string | null
  readonly clause: string
  readonly at: string
  readonly recorded_at: string
  readonly revoked: boolean
  readonly reversals: readonly ({
    readonly appeal_id: string
    readonly points: number | null
    readonly recorded_at: string
  })[]
  readonly titles: {
    readonly violation: {
      readonly zh: string
      readonly en: string
    }
    readonly measures: readonly {
      readonly zh: string
      readonly en: string
    }[]
  }
  readonly statement: {
    readonly rule: {
      readonly clause: string
      readonly title: {
        readonly zh: string
        readonly en: string
      }
      readonly text: {
        readonly zh: string
        readonly en: string
      }
    }
    readonly facts: Readonly<Record<string, unknown>>
    readonly evidence: readonly ({
      readonly kind: "case" | "ruling" | "evidence_item" | "violation" | "account" | "report"
      readonly id: string
      readonly sha256?: string
    })[]
    readonly appeal: {
      readonly allowed: boolean
      readonly until: string | null
      readonly clause: string | null
    }
  }
}

export interface Operations {
  'GET /health': {
    query: {  }
    body: undefined
    answer: {
      readonly status: "ok"
    }
  }
  'POST /v1/marketplaces': {
    query: {  }
    body: {
      readonly id: string
      readonly name: string
      readonly pack: string
      readonly mode: "sandbox" | "live"
      readonly now?: string
    }
    answer: {
      readonly id: string
      readonly name: string
      readonly pack: string
      readonly mode: "sandbox" | "live"
      readonly now: string | null
      readonly integration_key: string
    }
  }
  'GET /v1/keys': {
    query: {  }
    body: undefined
    answer: {
      readonly data: readonly Key[]
      readonly next: string | null
    }
  }
  'POST /v1/keys': {
    query: {  }
    body: {
      readonly name: string
    }
    answer: {
      readonly id: string
      readonly marketplace: string
      readonly name: string | null
      readonly masked: string
      readonly made_at: string
      readonly made_by: string | null
      readonly last_used_at: string | null
      readonly revoked_at: string | null
      readonly revoked_by: string | null
      readonly is_yours: boolean
      readonly secret: string
    }
  }
  'POST /v1/keys/{id}/revoke': {
    query: {  }
    body: Readonly<Record<string, unknown>>
    answer: Key
  }
  'POST /v1/tokens': {
    query: {  }
    body: {
      readonly role: "buyer" | "merchant" | "agent" | "supervisor" | "juror" | "policy_owner" | "auditor"
      readonly id: string
      readonly name?: string
      readonly merchant_id?: string
    }
    answer: {
      readonly token: string
      readonly expires_at: string
    }
  }
  'GET /v1/clock': {
    query: {  }
    body: undefined
    answer: {
      readonly now: string
      readonly mode: "sandbox" | "live"
    }
  }
  'POST /v1/clock/advance': {
    query: {  }
    body: {
      readonly by?: string
      readonly to?: string
    }
    answer: {
      readonly now: string
      readonly mode: "sandbox" | "live"
    }
  }
  'PUT /v1/orders/{id}': {
    query: {  }
    body: {
      readonly buyer: {
        readonly id: string
        readonly name: string
      }
      readonly merchant: {
        readonly id: string
        readonly name: string
      }
      readonly market?: string
      readonly currency: string
      readonly paid_at: string
      readonly completed_at?: string | null
      readonly promised_ship_by?: string | null
      readonly shipping_fee_minor?: number
      readonly lines: readonly {
        readonly id: string
        readonly title: string
        readonly category: string
        readonly goods: string
        readonly quantity: number
        readonly paid_minor: number
        readonly promises?: readonly string[]
      }[]
    }
    answer: Order
  }
  'GET /v1/orders/{id}': {
    query: {  }
    body: undefined
    answer: Order
  }
  'GET /v1/orders': {
    query: { buyer_id?: string; merchant_id?: string; cursor?: string; limit?: number }
    body: undefined
    answer: {
      readonly data: readonly Order[]
      readonly next: string | null
    }
  }
  'POST /v1/orders/{id}/shipments': {
    query: {  }
    body: {
      readonly id: string
      readonly direction: "outbound" | "return"
      readonly carrier: string
      readonly tracking_number: string
      readonly line_ids?: readonly string[]
    }
    answer: Shipment
  }
  'POST /v1/shipments/{id}/scans': {
    query: {  }
    body: {
      readonly at: string
      readonly kind: "picked_up" | "in_transit" | "out_for_delivery" | "delivered" | "signed" | "refused" | "lost"
      readonly signed_by?: string
    }
    answer: Shipment
  }
  'POST /v1/deposits/{merchant_id}': {
    query: {  }
    body: {
      readonly amount_minor: number
      readonly currency: string
      readonly reference: string
    }
    answer: Posting
  }
  'POST /v1/cases': {
    query: { dry_run?: boolean }
    body: {
      readonly kind: string
      readonly order_id?: string
      readonly about?: {
        readonly case_id?: string
        readonly ruling_id?: string
        readonly violation_id?: string
      }
      readonly merchant_id?: string
      readonly buyer_id?: string
      readonly answer_within?: string
      readonly claim: {
        readonly remedy?: string
        readonly reason: string
        readonly amount_minor?: number
        readonly lines?: readonly {
          readonly line_id: string
          readonly quantity: number
        }[]
      }
      readonly statement?: string
      readonly evidence_ids?: readonly string[]
    }
    answer: Case
  }
  'GET /v1/cases': {
    query: { kind?: string; stage?: string; status?: "open" | "closed"; merchant_id?: string; buyer_id?: string; order_id?: string; due_before?: string; waits_for?: "buyer" | "merchant" | "platform"; q?: string; cursor?: string; limit?: number }
    body: undefined
    answer: {
      readonly data: readonly Case[]
      readonly next: string | null
    }
  }
  'GET /v1/cases/export': {
    query: { kind?: string; stage?: string; status?: "open" | "closed"; merchant_id?: string; buyer_id?: string; order_id?: string; due_before?: string; waits_for?: "buyer" | "merchant" | "platform"; q?: string; format?: "csv" | "xlsx" }
    body: undefined
    answer: unknown
  }
  'GET /v1/postings/export': {
    query: { case_id?: string; account?: string; as_of?: string; view?: "published" | "corrected"; format?: "csv" | "xlsx" }
    body: undefined
    answer: unknown
  }
  'GET /v1/merchants/{id}/violations/export': {
    query: { as_of?: string; view?: "published" | "corrected"; format?: "csv" | "xlsx" }
    body: undefined
    answer: unknown
  }
  'GET /v1/openings': {
    query: { order_id?: string; case_id?: string }
    body: undefined
    answer: {
      readonly openings: readonly ({
        readonly kind: string
        readonly title: string
        readonly subject: string
        readonly order_id?: string
        readonly about?: Readonly<Record<string, unknown>>
        readonly claims_goods: boolean
        readonly reasons: readonly ({
          readonly code: string
          readonly title: string
          readonly wants_evidence: boolean
          readonly remedies: readonly ({
            readonly code: string | null
            readonly title: string | null
            readonly open: boolean
            readonly amount_most_minor: number | null
            readonly why_not: string | null
            readonly clause: string | null
          })[]
        })[]
      })[]
      readonly evidence_kinds: Readonly<Record<string, unknown>>
      readonly currency: string
    }
  }
  'GET /v1/cases/summaries': {
    query: { kind?: string; stage?: string; status?: "open" | "closed"; merchant_id?: string; buyer_id?: string; order_id?: string; due_before?: string; waits_for?: "buyer" | "merchant" | "platform"; q?: string; cursor?: string; limit?: number }
    body: undefined
    answer: {
      readonly data: readonly CaseSummary[]
      readonly next: string | null
    }
  }
  'GET /v1/cases/{id}': {
    query: {  }
    body: undefined
    answer: Case
  }
  'GET /v1/kinds': {
    query: {  }
    body: undefined
    answer: {
      readonly kinds: readonly {
        readonly kind: string
        readonly title: string
        readonly stages: readonly {
          readonly stage: string
          readonly title: string
        }[]
      }[]
    }
  }
  'GET /v1/evidence-kinds': {
    query: {  }
    body: undefined
    answer: {
      readonly kinds: readonly ({
        readonly kind: string
        readonly title: string
        readonly guidance: {
          readonly drawing: "goods" | "compare" | "film" | "parcel" | "label" | "scale" | "route" | "signature" | "chat" | "calls" | "page" | "receipt" | "report" | "note"
          readonly text: string
          readonly examples: readonly string[]
        } | null
      })[]
    }
  }
  'GET /v1/cases/{id}/clauses': {
    query: {  }
    body: undefined
    answer: {
      readonly pack: {
        readonly id: string
        readonly version: string
        readonly hash: string
      }
      readonly clauses: readonly {
        readonly id: string
        readonly title: string
        readonly text: string
        readonly sources: readonly string[]
        readonly applied: boolean
      }[]
    }
  }
  'GET /v1/workload': {
    query: {  }
    body: undefined
    answer: {
      readonly as_of: string
      readonly open: {
        readonly cases: number
        readonly due_today: number
        readonly overdue: number
        readonly oldest_opened_at: string | null
      }
      readonly stages: readonly ({
        readonly kind: string
        readonly stage: string
        readonly titles: {
          readonly kind: string
          readonly stage: string
        }
        readonly waits_for: readonly ("buyer" | "merchant" | "platform")[]
        readonly cases: number
        readonly due_today: number
        readonly overdue: number
        readonly oldest_opened_at: string | null
      })[]
      readonly ages: readonly ({
        readonly from_days: number
        readonly to_days: number | null
        readonly cases: number
      })[]
      readonly days: readonly ({
        readonly date: string
        readonly closed: number
        readonly median_ms: number | null
      })[]
      readonly complete: boolean
    }
  }
  'GET /v1/cases/{id}/events': {
    query: {  }
    body: undefined
    answer: {
      readonly data: readonly Event[]
      readonly next: string | null
    }
  }
  'GET /v1/events': {
    query: { after?: string; limit?: number }
    body: undefined
    answer: {
      readonly data: readonly FeedEvent[]
      readonly next: string | null
    }
  }
  'POST /v1/cases/{id}/messages': {
    query: {  }
    body: {
      readonly text: string
      readonly evidence_ids?: readonly string[]
    }
    answer: {
      readonly id: string
      readonly case_id: string
      readonly by: {
        readonly role: string
        readonly id: string
      }
      readonly text: string | null
      readonly sent_at: string
    }
  }
  'GET /v1/cases/{id}/messages': {
    query: { cursor?: string; limit?: number }
    body: undefined
    answer: {
      readonly data: readonly ({
        readonly id: string
        readonly case_id: string
        readonly by: {
          readonly role: string
          readonly id: string
        }
        readonly text: string | null
        readonly sent_at: string
      })[]
      readonly next: string | null
    }
  }
  'POST /v1/evidence': {
    query: {  }
    body: undefined
    answer: {
      readonly id: string
      readonly sha256: string
      readonly kind: string
      readonly media_type: string
      readonly size_bytes: number
    }
  }
  'GET /v1/evidence/{id}': {
    query: {  }
    body: undefined
    answer: unknown
  }
  'GET /v1/rulings/{id}': {
    query: {  }
    body: undefined
    answer: Ruling
  }
  'GET /v1/merchants/{id}/standing': {
    query: { as_of?: string; view?: "published" | "corrected" }
    body: undefined
    answer: Standing
  }
  'GET /v1/merchants/{id}/violations': {
    query: { as_of?: string; view?: "published" | "corrected"; cursor?: string; limit?: number }
    body: undefined
    answer: {
      readonly data: readonly Violation[]
      readonly next: string | null
    }
  }
  'GET /v1/violations/{id}': {
    query: {  }
    body: undefined
    answer: Violation
  }
  'GET /v1/merchants/{id}/events': {
    query: { as_of?: string; view?: "published" | "corrected"; cursor?: string; limit?: number }
    body: undefined
    answer: {
      readonly data: readonly ({
        readonly seq: number
        readonly type: string
        readonly at: string
        readonly recorded_at: string
        readonly by: {
          readonly role: string
          readonly id: string
        }
        readonly clause: string | null
        readonly hash: string
        readonly prev_hash: string
        readonly sentence: string
        readonly case_id: string | null
        readonly statement: {
          readonly rule: {
            readonly clause: string
            readonly title: {
              readonly zh: string
              readonly en: string
            }
            readonly text: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly facts: Readonly<Record<string, unknown>>
          readonly evidence: readonly ({
            readonly kind: "case" | "ruling" | "evidence_item" | "violation" | "account" | "report"
            readonly id: string
            readonly sha256?: string
          })[]
          readonly appeal: {
            readonly allowed: boolean
            readonly until: string | null
            readonly clause: string | null
          }
        } | null
        readonly [more: string]: unknown
      })[]
      readonly next: string | null
    }
  }
  'GET /v1/merchants/{id}/figures': {
    query: { as_of?: string }
    body: undefined
    answer: {
      readonly merchant_id: string
      readonly day: string | null
      readonly published_at: string | null
      readonly figures: readonly Figure[]
    }
  }
  'GET /v1/merchants/{id}/figures/{figure}/counted': {
    query: { as_of?: string; part?: "numerator" | "denominator" | "excluded"; view?: "published" | "corrected"; cursor?: string; limit?: number }
    body: undefined
    answer: {
      readonly data: readonly ({
        readonly case_id: string | null
        readonly order_id: string | null
        readonly subject: string
        readonly at: string
        readonly duration_ms: number | null
      })[]
      readonly next: string | null
    }
  }
  'GET /v1/accounts/{path}': {
    query: { as_of?: string; view?: "published" | "corrected" }
    body: undefined
    answer: Account
  }
  'GET /v1/postings': {
    query: { case_id?: string; account?: string; as_of?: string; view?: "published" | "corrected"; cursor?: string; limit?: number }
    body: undefined
    answer: {
      readonly data: readonly Posting[]
      readonly next: string | null
    }
  }
  'GET /v1/payouts': {
    query: { status?: "pending" | "sent" | "settled" | "failed"; case_id?: string; buyer_id?: string; cursor?: string; limit?: number }
    body: undefined
    answer: {
      readonly data: readonly Payout[]
      readonly next: string | null
    }
  }
  'POST /v1/payouts/{id}/settled': {
    query: {  }
    body: Readonly<Record<string, unknown>>
    answer: Payout
  }
  'POST /v1/payouts/{id}/failed': {
    query: {  }
    body: {
      readonly reason?: string
    }
    answer: Payout
  }
  'POST /v1/payouts/{id}/retry': {
    query: {  }
    body: Readonly<Record<string, unknown>>
    answer: Payout
  }
  'GET /v1/packs': {
    query: {  }
    body: undefined
    answer: {
      readonly data: readonly {
        readonly id: string
        readonly title: {
          readonly zh: string
          readonly en: string
        }
        readonly version: string
      }[]
      readonly next: string | null
    }
  }
  'GET /v1/packs/{id}': {
    query: { as_of?: string }
    body: undefined
    answer: Pack
  }
  'GET /v1/packs/{id}/page': {
    query: { as_of?: string }
    body: undefined
    answer: {
      readonly id: string
      readonly title: {
        readonly zh: string
        readonly en: string
      }
      readonly version: string
      readonly hash: string
      readonly zone: string
      readonly currency: string
      readonly on: string
      readonly dates: readonly string[]
      readonly clause_count: number
      readonly assumed_count: number
      readonly disabled_count: number
      readonly markets: readonly ({
        readonly name: string
        readonly title: {
          readonly zh: string
          readonly en: string
        }
        readonly zone: string
        readonly currency: string
        readonly assumed: {
          readonly zh: string
          readonly en: string
        } | null
      })[]
      readonly chapters: readonly ({
        readonly title: string
        readonly clauses: readonly ({
          readonly id: string
          readonly title: {
            readonly zh: string
            readonly en: string
          }
          readonly text: {
            readonly zh: string
            readonly en: string
          }
          readonly counted_from: {
            readonly zh: string
            readonly en: string
          } | null
          readonly history: readonly ({
            readonly from: string
            readonly until: string | null
            readonly announced: string | null
            readonly value: {
              readonly zh: string
              readonly en: string
            }
            readonly scope: {
              readonly zh: string
              readonly en: string
            } | null
            readonly source: string
            readonly confidence: {
              readonly zh: string
              readonly en: string
            }
            readonly assumed: {
              readonly zh: string
              readonly en: string
            } | null
            readonly published: {
              readonly number: number
              readonly at: string
              readonly by: {
                readonly role: string
                readonly id: string
              } | null
            } | null
            readonly time: "before" | "now" | "ahead"
          })[]
          readonly suspended: readonly ({
            readonly from: string
            readonly until: string | null
            readonly source: string
          })[]
          readonly source: string | null
          readonly confidence: {
            readonly zh: string
            readonly en: string
          } | null
          readonly assumed: {
            readonly zh: string
            readonly en: string
          } | null
          readonly disabled: {
            readonly zh: string
            readonly en: string
          } | null
          readonly words_only: {
            readonly zh: string
            readonly en: string
          } | null
          readonly change: {
            readonly unit: string
            readonly units: readonly string[]
            readonly value: number | boolean
            readonly scopes: readonly ({
              readonly place: number
              readonly words: {
                readonly zh: string
                readonly en: string
              } | null
              readonly takes_market: boolean
            })[]
          } | null
          readonly fixed: {
            readonly zh: string
            readonly en: string
          } | null
          readonly inherited_from: string | null
        })[]
      })[]
      readonly flows: readonly ({
        readonly kind: string
        readonly title: {
          readonly zh: string
          readonly en: string
        }
        readonly stages: readonly ({
          readonly name: string
          readonly title: {
            readonly zh: string
            readonly en: string
          }
          readonly deadlines: readonly {
            readonly zh: string
            readonly en: string
          }[]
          readonly open_ended: {
            readonly zh: string
            readonly en: string
          } | null
          readonly allows: readonly {
            readonly role: {
              readonly zh: string
              readonly en: string
            }
            readonly actions: readonly {
              readonly zh: string
              readonly en: string
            }[]
          }[]
        })[]
        readonly ends: readonly {
          readonly name: string
          readonly title: {
            readonly zh: string
            readonly en: string
          }
        }[]
        readonly starts: readonly string[]
        readonly arrows: readonly {
          readonly from: string
          readonly to: string
          readonly events: readonly {
            readonly zh: string
            readonly en: string
          }[]
        }[]
        readonly anywhere: readonly {
          readonly event: {
            readonly zh: string
            readonly en: string
          }
          readonly to: readonly string[]
        }[]
      })[]
      readonly watches: readonly {
        readonly zh: string
        readonly en: string
      }[]
    }
  }
  'GET /v1/packs/{id}/changes': {
    query: { from: string; to: string }
    body: undefined
    answer: {
      readonly data: readonly ({
        readonly on: string
        readonly changes: readonly ({
          readonly sentence: {
            readonly zh: string
            readonly en: string
          }
          readonly clause: string | null
          readonly source: string | null
        })[]
      })[]
      readonly next: string | null
    }
  }
  'POST /v1/packs/{id}/drafts': {
    query: {  }
    body: {
      readonly lines: readonly ({
        readonly clause: string
        readonly value: number | boolean
        readonly unit?: "minutes" | "hours" | "days" | "months" | "working_days" | "percent" | "minor" | "count" | "points" | "flag"
        readonly from: string
        readonly until?: string
        readonly announced?: string
        readonly source: string
        readonly confidence: "V-off" | "V-rep" | "S" | "U2+" | "U" | "own"
        readonly scope?: number
        readonly market?: string
        readonly assumed?: {
          readonly zh: string
          readonly en: string
        }
      })[]
    }
    answer: {
      readonly problems: readonly ({
        readonly severity: "error" | "warning"
        readonly code: string
        readonly title: {
          readonly zh: string
          readonly en: string
        }
        readonly message: string
        readonly instead: string | null
        readonly clause: string | null
        readonly pointer: string | null
        readonly at: string
      })[]
      readonly days: readonly ({
        readonly on: string
        readonly changes: readonly ({
          readonly sentence: {
            readonly zh: string
            readonly en: string
          }
          readonly clause: string | null
          readonly source: string | null
        })[]
      })[]
      readonly files: readonly {
        readonly path: string
        readonly text: string
        readonly added: readonly string[]
      }[]
      readonly version: number
      readonly is_own: boolean
    }
  }
  'GET /v1/packs/{id}/publications': {
    query: {  }
    body: undefined
    answer: {
      readonly data: readonly ({
        readonly number: number
        readonly id: string
        readonly pack: string
        readonly pack_version: string
        readonly at: string
        readonly by: {
          readonly role: string
          readonly id: string
        }
        readonly status: "ahead" | "in_force" | "withdrawn"
        readonly begins_on: string
        readonly lines: readonly ({
          readonly clause: string
          readonly title: {
            readonly zh: string
            readonly en: string
          } | null
          readonly value: {
            readonly zh: string
            readonly en: string
          }
          readonly scope: {
            readonly zh: string
            readonly en: string
          } | null
          readonly from: string
          readonly until: string | null
          readonly announced: string | null
          readonly source: string
          readonly confidence: {
            readonly zh: string
            readonly en: string
          }
          readonly assumed: {
            readonly zh: string
            readonly en: string
          } | null
        })[]
        readonly withdrawn: {
          readonly at: string
          readonly by: {
            readonly role: string
            readonly id: string
          }
          readonly reason: string
        } | null
        readonly hash?: string
        readonly dry_run?: boolean
      })[]
      readonly next: string | null
      readonly version: number
    }
  }
  'POST /v1/packs/{id}/publications': {
    query: { dry_run?: boolean }
    body: {
      readonly lines: readonly ({
        readonly clause: string
        readonly value: number | boolean
        readonly unit?: "minutes" | "hours" | "days" | "months" | "working_days" | "percent" | "minor" | "count" | "points" | "flag"
        readonly from: string
        readonly until?: string
        readonly announced?: string
        readonly source: string
        readonly confidence: "V-off" | "V-rep" | "S" | "U2+" | "U" | "own"
        readonly scope?: number
        readonly market?: string
        readonly assumed?: {
          readonly zh: string
          readonly en: string
        }
      })[]
    }
    answer: {
      readonly number: number
      readonly id: string
      readonly pack: string
      readonly pack_version: string
      readonly at: string
      readonly by: {
        readonly role: string
        readonly id: string
      }
      readonly status: "ahead" | "in_force" | "withdrawn"
      readonly begins_on: string
      readonly lines: readonly ({
        readonly clause: string
        readonly title: {
          readonly zh: string
          readonly en: string
        } | null
        readonly value: {
          readonly zh: string
          readonly en: string
        }
        readonly scope: {
          readonly zh: string
          readonly en: string
        } | null
        readonly from: string
        readonly until: string | null
        readonly announced: string | null
        readonly source: string
        readonly confidence: {
          readonly zh: string
          readonly en: string
        }
        readonly assumed: {
          readonly zh: string
          readonly en: string
        } | null
      })[]
      readonly withdrawn: {
        readonly at: string
        readonly by: {
          readonly role: string
          readonly id: string
        }
        readonly reason: string
      } | null
      readonly hash?: string
      readonly dry_run?: boolean
    }
  }
  'POST /v1/packs/{id}/publications/{number}/withdrawal': {
    query: {  }
    body: {
      readonly reason: string
    }
    answer: {
      readonly number: number
      readonly id: string
      readonly pack: string
      readonly pack_version: string
      readonly at: string
      readonly by: {
        readonly role: string
        readonly id: string
      }
      readonly status: "ahead" | "in_force" | "withdrawn"
      readonly begins_on: string
      readonly lines: readonly ({
        readonly clause: string
        readonly title: {
          readonly zh: string
          readonly en: string
        } | null
        readonly value: {
          readonly zh: string
          readonly en: string
        }
        readonly scope: {
          readonly zh: string
          readonly en: string
        } | null
        readonly from: string
        readonly until: string | null
        readonly announced: string | null
        readonly source: string
        readonly confidence: {
          readonly zh: string
          readonly en: string
        }
        readonly assumed: {
          readonly zh: string
          readonly en: string
        } | null
      })[]
      readonly withdrawn: {
        readonly at: string
        readonly by: {
          readonly role: string
          readonly id: string
        }
        readonly reason: string
      } | null
      readonly hash?: string
      readonly dry_run?: boolean
    }
  }
  'POST /v1/packs/{id}/backtests': {
    query: {  }
    body: {
      readonly market?: string
      readonly draft: {
        readonly changes?: readonly ({
          readonly clause: string
          readonly value: number | boolean
          readonly unit?: "minutes" | "hours" | "days" | "months" | "working_days" | "percent" | "minor" | "count" | "points" | "flag"
          readonly scope?: number
        })[]
        readonly as_of?: string
      }
      readonly cases: {
        readonly generated?: {
          readonly count: number
          readonly seed: number
        }
        readonly since?: string
      }
    }
    answer: {
      readonly id: string
      readonly pack: string
      readonly status: "running" | "done" | "failed"
      readonly cases_done: number
      readonly cases_total: number | null
      readonly report: {
        readonly cases: number
        readonly changed: number
        readonly other_outcome: number
        readonly other_money: number
        readonly other_deadlines: number
        readonly other_duration: number
        readonly with_refused_acts: number
        readonly faulty: number
        readonly first_fault: string | null
        readonly currency: string
        readonly outcomes: readonly {
          readonly before: string
          readonly after: string
          readonly cases: number
        }[]
        readonly sides: readonly ({
          readonly side: "buyer" | "merchant" | "platform" | "both"
          readonly better: number
          readonly worse: number
          readonly before_minor: number
          readonly after_minor: number
        })[]
        readonly deadlines: readonly ({
          readonly side: "buyer" | "merchant" | "platform" | "both"
          readonly met_before: number
          readonly missed_before: number
          readonly met_after: number
          readonly missed_after: number
        })[]
        readonly advanced: {
          readonly before_minor: number
          readonly after_minor: number
        }
        readonly duration: {
          readonly cases: number
          readonly before_mean_ms: number
          readonly after_mean_ms: number
        }
        readonly refused_acts: readonly ({
          readonly command: string
          readonly by: string
          readonly code: string
          readonly clause: string | null
          readonly count: number
        })[]
        readonly causes: readonly ({
          readonly clause: string | null
          readonly cases: number
        })[]
        readonly kinds: readonly {
          readonly name: string
          readonly cases: number
          readonly changed: number
          readonly other_outcome: number
          readonly buyer_delta_minor: number
        }[]
        readonly categories: readonly {
          readonly name: string
          readonly cases: number
          readonly changed: number
          readonly other_outcome: number
          readonly buyer_delta_minor: number
        }[]
        readonly examples: readonly ({
          readonly case_id: string
          readonly alike: number
          readonly clause: string | null
          readonly before: {
            readonly outcome: string
            readonly closed_after_ms: number | null
            readonly buyer_got_minor: number
            readonly merchant_bore_minor: number
            readonly platform_bore_minor: number
          }
          readonly after: {
            readonly outcome: string
            readonly closed_after_ms: number | null
            readonly buyer_got_minor: number
            readonly merchant_bore_minor: number
            readonly platform_bore_minor: number
          }
          readonly refused: readonly ({
            readonly command: string
            readonly by: string
            readonly code: string
            readonly clause: string | null
          })[]
        })[]
      } | null
    }
  }
  'GET /v1/packs/{id}/backtests/{backtest_id}': {
    query: {  }
    body: undefined
    answer: {
      readonly id: string
      readonly pack: string
      readonly status: "running" | "done" | "failed"
      readonly cases_done: number
      readonly cases_total: number | null
      readonly report: {
        readonly cases: number
        readonly changed: number
        readonly other_outcome: number
        readonly other_money: number
        readonly other_deadlines: number
        readonly other_duration: number
        readonly with_refused_acts: number
        readonly faulty: number
        readonly first_fault: string | null
        readonly currency: string
        readonly outcomes: readonly {
          readonly before: string
          readonly after: string
          readonly cases: number
        }[]
        readonly sides: readonly ({
          readonly side: "buyer" | "merchant" | "platform" | "both"
          readonly better: number
          readonly worse: number
          readonly before_minor: number
          readonly after_minor: number
        })[]
        readonly deadlines: readonly ({
          readonly side: "buyer" | "merchant" | "platform" | "both"
          readonly met_before: number
          readonly missed_before: number
          readonly met_after: number
          readonly missed_after: number
        })[]
        readonly advanced: {
          readonly before_minor: number
          readonly after_minor: number
        }
        readonly duration: {
          readonly cases: number
          readonly before_mean_ms: number
          readonly after_mean_ms: number
        }
        readonly refused_acts: readonly ({
          readonly command: string
          readonly by: string
          readonly code: string
          readonly clause: string | null
          readonly count: number
        })[]
        readonly causes: readonly ({
          readonly clause: string | null
          readonly cases: number
        })[]
        readonly kinds: readonly {
          readonly name: string
          readonly cases: number
          readonly changed: number
          readonly other_outcome: number
          readonly buyer_delta_minor: number
        }[]
        readonly categories: readonly {
          readonly name: string
          readonly cases: number
          readonly changed: number
          readonly other_outcome: number
          readonly buyer_delta_minor: number
        }[]
        readonly examples: readonly ({
          readonly case_id: string
          readonly alike: number
          readonly clause: string | null
          readonly before: {
            readonly outcome: string
            readonly closed_after_ms: number | null
            readonly buyer_got_minor: number
            readonly merchant_bore_minor: number
            readonly platform_bore_minor: number
          }
          readonly after: {
            readonly outcome: string
            readonly closed_after_ms: number | null
            readonly buyer_got_minor: number
            readonly merchant_bore_minor: number
            readonly platform_bore_minor: number
          }
          readonly refused: readonly ({
            readonly command: string
            readonly by: string
            readonly code: string
            readonly clause: string | null
          })[]
        })[]
      } | null
    }
  }
  'POST /v1/sandbox/payment-provider': {
    query: {  }
    body: {
      readonly behaviour: "manual" | "settle" | "fail" | "repeat" | "late"
      readonly delay?: string
      readonly reason?: string
    }
    answer: {
      readonly behaviour: string
      readonly delay: string
      readonly reason: string
    }
  }
  'GET /v1/demo': {
    query: {  }
    body: undefined
    answer: {
      readonly marketplaces: readonly ({
        readonly id: string
        readonly title: string
        readonly pack: string
        readonly now: string
        readonly stories: readonly ({
          readonly id: string
          readonly title: string
          readonly people: readonly {
            readonly role: string
            readonly id: string
            readonly name: string
          }[]
          readonly order_ids: readonly string[]
          readonly cases: readonly ({
            readonly id: string
            readonly order_id: string | null
            readonly kind: string
            readonly stage: string
            readonly outcome: string | null
            readonly goods: string | null
            readonly status: "open" | "closed"
            readonly due_at: string | null
          })[]
        })[]
      })[]
    }
  }
  'POST /v1/demo/tokens': {
    query: {  }
    body: {
      readonly marketplace: string
      readonly role: "buyer" | "merchant" | "agent" | "supervisor" | "juror" | "policy_owner" | "auditor"
      readonly id: string
    }
    answer: {
      readonly token: string
      readonly expires_at: string
    }
  }
  'POST /v1/demo/keys': {
    query: {  }
    body: {
      readonly marketplace: string
    }
    answer: {
      readonly integration_key: string
    }
  }
  'POST /v1/demo/clock': {
    query: {  }
    body: {
      readonly marketplace: string
      readonly by?: string
      readonly to?: string
    }
    answer: {
      readonly now: string
      readonly happened: readonly ({
        readonly at: string
        readonly sentence: string
        readonly clause: string | null
        readonly case_id: string
        readonly goods: string | null
      })[]
    }
  }
  'POST /v1/demo/stories': {
    query: {  }
    body: {
      readonly marketplace: string
      readonly story: string
    }
    answer: {
      readonly story: string
    }
  }
}
