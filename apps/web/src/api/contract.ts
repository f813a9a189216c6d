/** Written by npm run openapi; do not edit. */

export interface paths {
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The event loop turns. */
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The database answers, has our schema and all of its guards; 503 otherwise. */
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_current"];
        put?: never;
        post: operations["Session_open"];
        delete: operations["Session_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Session_switch"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PasswordReset_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PasswordReset_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/org-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrgUnit_list"];
        put?: never;
        post: operations["OrgUnit_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/org-units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrgUnit_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["OrgUnit_rename"];
        trace?: never;
    };
    "/org-units/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrgUnit_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/org-units/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrgUnit_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/org-units/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrgUnit_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/org-units/{id}/assigned-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrgUnit_assigned"];
        put: operations["OrgUnit_assign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Person_list"];
        put?: never;
        post: operations["Person_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Person_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Person_revise"];
        trace?: never;
    };
    "/people/{id}/disabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Person_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/enabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Person_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/unlocking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Person_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Person_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people-rosters/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 模板, with the units and posts that are the asker's to give. */
        get: operations["PeopleRoster_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people-rosters/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The file itself is the body. Nothing is written. */
        post: operations["PeopleRoster_compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people-rosters/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same file again. All of its rows are written or none; passwords of new accounts are answered once and kept nowhere. */
        post: operations["PeopleRoster_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Post_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** With `dryRun` only the list of what would go over. */
        post: operations["Handover_handOverAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every line that a filter of the list finds, as a workbook. */
        get: operations["PersonWorkbook_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rulebooks/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The version of the actor's district that counts today, with the source of every setting. */
        get: operations["Rulebook_inForce"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rulebooks/{year}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rulebook_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holiday-calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published years; every other year is plain Monday to Friday, and its due days are provisional. */
        get: operations["Calendar_list"];
        put?: never;
        post: operations["Calendar_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待办 and 已办 of the actor's post. */
        get: operations["Obligation_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/obligations/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 逾期看板: everything late that the actor may see, the longest first. */
        get: operations["Obligation_overdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/obligations/{id}/urges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 催报: asks whoever owes what is late. */
        post: operations["Obligation_urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/obligations/overdue/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every line that a filter of the list finds, as a workbook. */
        get: operations["OverdueWorkbook_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Approval_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Approval_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Approval_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 出具意见: what a third party thinks; the case goes on to those who decide. */
        post: operations["Approval_advise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may be asked by name in this case. */
        get: operations["ApprovalAct_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/reassignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 转办: somebody else has my place from now on. */
        post: operations["ApprovalAct_reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 委派: somebody else says what they think, then it comes back to me. */
        post: operations["ApprovalAct_consult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复委派. */
        post: operations["ApprovalAct_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/added-approvers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 加签: somebody else must agree too, before me or after me. */
        post: operations["ApprovalAct_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/removed-approvers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 减签, 收回委派: whom I brought in and who has not spoken. */
        post: operations["ApprovalAct_letGo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/interventions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 管理员干预: names a reviewer for a step that cannot go on; the reason must be given. */
        post: operations["ApprovalAct_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApprovalAmendment_list"];
        put?: never;
        post: operations["ApprovalAmendment_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-decisions/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量同意. Each item is a transaction of its own, so no key makes one of the whole; sent again, it does what is left. */
        post: operations["ApprovalBatch_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-boxes/counters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApprovalBox_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-boxes/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApprovalBox_listDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 先看变化: what changed since the reader's last decision on the subject, or since a round they choose, with its meaning. */
        get: operations["ApprovalChanges_since"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/retractions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取回: my 同意, while nobody has acted on it. */
        post: operations["ApprovalCourse_retract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 挂起, with a reason: nothing moves and nobody is reminded. */
        post: operations["ApprovalCourse_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复. */
        post: operations["ApprovalCourse_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/voidance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废, by those who wrote it, with a reason. */
        post: operations["ApprovalCourse_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApprovalReading_copies"];
        put?: never;
        post: operations["ApprovalReading_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/copies/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ApprovalReading_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/urges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApprovalReading_urges"];
        put?: never;
        post: operations["ApprovalReading_urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/urges/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ApprovalReading_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApprovalReading_annotations"];
        put?: never;
        post: operations["ApprovalReading_annotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/annotations/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ApprovalReading_answerAnnotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApprovalRecord_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 历次送审: the rounds of this matter that the reader may see, the first one first, each with its record. */
        get: operations["ApprovalRecord_rounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the district's routes. */
        get: operations["ApprovalRoute_list"];
        put?: never;
        post: operations["ApprovalRoute_load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-routes/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A proposed route, tried: its faults, who is missing for it, and which way last year's documents would have gone. Changes nothing. */
        post: operations["ApprovalRoute_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every line that a filter of the list finds, as a workbook. */
        get: operations["ApprovalWorkbook_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one gave and what one was given. */
        get: operations["Delegation_list"];
        put?: never;
        /** For the post of the session. */
        post: operations["Delegation_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who could look after the post of the session, the one to propose first. */
        get: operations["Delegation_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Delegation_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opinion-phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpinionPhrase_list"];
        put: operations["OpinionPhrase_keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-cases/{id}/waiting-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** With whom and where the matter of a case lay, in working time. */
        get: operations["WaitingTime_ofMatter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-waiting-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A year by unit, of what the reader may see. */
        get: operations["WaitingTime_ofYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Goal_list"];
        put?: never;
        post: operations["Goal_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Goal_detail"];
        put: operations["Goal_revise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Goal_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Goal_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/voidance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Goal_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/issuance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Goal_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Goal_engage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Goal_revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Goal_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GoalAdjustment_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goal-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GoalAdjustment_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goal-adjustments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GoalAdjustment_detail"];
        put: operations["GoalAdjustment_revise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goal-adjustments/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GoalAdjustment_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goal-adjustments/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GoalAdjustment_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goal-adjustments/{id}/voidance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GoalAdjustment_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goal-adjustments/{id}/issuance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GoalAdjustment_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goal-adjustments/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GoalAdjustment_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goal-adjustments/{id}/forms/goal-adjustment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 绩效目标调整申请表. */
        get: operations["GoalAdjustmentForm_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goal-issuances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GoalIssuance_list"];
        put?: never;
        /** Each goal in a transaction of its own, so a key must not bind them into one; repeating it issues nothing twice. */
        post: operations["GoalIssuance_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goal-issuances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GoalIssuance_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goal-issuances/{id}/forms/goal-reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 批复文件: the summary and every approval form of the batch. */
        get: operations["GoalIssuance_reply"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fiscal-years/{year}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开启新年度 for the own unit; each goal in a transaction of its own, and repeating it copies nothing twice. */
        post: operations["FiscalYear_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submission-windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit reads its own extensions, the division that grants them reads all. */
        get: operations["SubmissionWindow_ofYear"];
        put?: never;
        post: operations["SubmissionWindow_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submission-windows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SubmissionWindow_revise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submission-windows/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SubmissionWindow_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GoalReview_ofGoal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goal-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A text that is not saved. It is compared with the unit's other goals; the saved goal of the same code is not one of them. */
        post: operations["GoalReview_ofDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GoalRehearsal_ofGoal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals/{id}/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GoalRehearsal_ofDepartmentGoal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goal-adjustments/{id}/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GoalRehearsal_ofAdjustment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/rounds/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GoalRounds_round"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GoalRounds_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals/{id}/rounds/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GoalRounds_departmentRound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GoalRounds_departmentText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/forms/goal-application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 绩效目标申报表; with `asOf` of the text that counted on that day, with `round` of the text that was sent up in that round. */
        get: operations["GoalForm_application"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/forms/goal-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 绩效目标批复表, once the goal is approved; with `asOf` what was issued by that day. */
        get: operations["GoalForm_approval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every line that a filter of the list finds, as a workbook. */
        get: operations["GoalWorkbook_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goal-adjustments/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every line that a filter of the list finds, as a workbook. */
        get: operations["GoalAdjustmentWorkbook_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every line that a filter of the list finds, as a workbook. */
        get: operations["DepartmentGoalWorkbook_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DepartmentGoal_list"];
        put?: never;
        post: operations["DepartmentGoal_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DepartmentGoal_detail"];
        put: operations["DepartmentGoal_revise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DepartmentGoal_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DepartmentGoal_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals/{id}/voidance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DepartmentGoal_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals/{id}/issuance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DepartmentGoal_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DepartmentGoal_revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DepartmentGoal_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DepartmentGoalReview_ofGoal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goal-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A text that is not saved, as the goal of the actor's own unit. */
        post: operations["DepartmentGoalReview_ofDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals/{id}/forms/department-goal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 部门整体支出绩效目标表; with `round` of the text that was sent up in that round. */
        get: operations["DepartmentGoalForm_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals/{id}/successors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A draft of a later year with the words of this goal; answers what to look at in it. */
        post: operations["DepartmentGoalSuccession_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/department-goals/{id}/predecessor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DepartmentGoalSuccession_predecessor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the own unit was given for a year, the latest first. */
        get: operations["DocumentImport_list"];
        put?: never;
        /** The file itself is the body. It is read and compared; no goal is written. The same file again is the same import. */
        post: operations["DocumentImport_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-imports/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was read, value by value, beside the tables it was read from. */
        get: operations["DocumentImport_reading"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compared with the goals as they are now. */
        get: operations["DocumentImport_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-imports/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DocumentImport_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/successors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A draft of a later year with the words of this goal; answers what to look at in it. */
        post: operations["GoalSuccession_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/predecessor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GoalSuccession_predecessor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/library-indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LibraryIndicator_search"];
        put?: never;
        post: operations["LibraryIndicator_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/library-indicators/peer-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What other projects of this nature in the district promise for an indicator; hidden where they are too few. */
        get: operations["LibraryIndicator_peerTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/library-indicators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LibraryIndicator_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/library-indicators/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rows of a stored goal that a person chose. */
        post: operations["LibraryIndicator_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/library-indicators/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LibraryIndicator_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/library-indicators/{id}/adoption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LibraryIndicator_adopt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/library-indicators/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LibraryIndicator_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Payment_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Payment_ofGoal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitoring-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Monitoring_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitoring-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Monitoring_detail"];
        put: operations["Monitoring_revise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitoring-reports/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Monitoring_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitoring-reports/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Monitoring_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitoring-reports/{id}/forms/monitoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 绩效运行监控表: as filed, or for the unit as it is being written. */
        get: operations["MonitoringForm_monitoring"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitoring-reports/{id}/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MonitoringRehearsal_rehearse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitoring-reports/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every line that a filter of the list finds, as a workbook. */
        get: operations["MonitoringWorkbook_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offline-workbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfflineWorkbook_write"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offline-workbooks/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The file itself is the body. Nothing is written. */
        post: operations["OfflineWorkbook_compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offline-workbooks/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same file again, with a choice for every conflict. What it brings is written into the draft reports, all or nothing. */
        post: operations["OfflineWorkbook_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/self-evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evaluation_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/self-evaluations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evaluation_detail"];
        put: operations["Evaluation_revise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/self-evaluations/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Evaluation_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/self-evaluations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Evaluation_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/self-evaluations/{id}/spot-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 抽查复核, into its approval: nothing of it counts, or is known to the unit, before it is confirmed. */
        post: operations["Evaluation_recheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/self-evaluations/{id}/forms/self-evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 项目支出绩效自评表: as filed, or for the unit as it is being written. */
        get: operations["EvaluationForm_selfEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/self-evaluations/{id}/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvaluationRehearsal_rehearse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/self-evaluations/{id}/spot-checks/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 复核意见送审预演. */
        get: operations["EvaluationRehearsal_rehearseSpotCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SpotCheck_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SpotCheck_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改被退回的复核意见 and 送审 again. */
        post: operations["SpotCheck_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回复核意见, for good: the self-evaluation may be checked anew. */
        post: operations["SpotCheck_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/{id}/forms/spot-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 绩效自评复核意见表. */
        get: operations["SpotCheckForm_spotCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/self-evaluations/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every line that a filter of the list finds, as a workbook. */
        get: operations["EvaluationWorkbook_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every line that a filter of the list finds, as a workbook. */
        get: operations["SpotCheckWorkbook_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rectification_list"];
        put?: never;
        post: operations["Rectification_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rectification_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rectification_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications/{id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rectification_filePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报送整改报告, into its approval: who accepts it stands in the route of this kind. */
        post: operations["Rectification_fileReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回整改报告, while nobody has decided. */
        post: operations["Rectification_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications/{id}/forms/rectification-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 绩效整改通知书. */
        get: operations["RectificationForm_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications/{id}/forms/rectification-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 绩效整改报告, as far as the unit has answered. */
        get: operations["RectificationForm_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications/{id}/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RectificationRehearsal_rehearse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every line that a filter of the list finds, as a workbook. */
        get: operations["RectificationWorkbook_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/performance-goals/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PaperAttachment_ofGoal"];
        put?: never;
        post: operations["PaperAttachment_toGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goal-adjustments/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PaperAttachment_ofAdjustment"];
        put?: never;
        post: operations["PaperAttachment_toAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monitoring-reports/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PaperAttachment_ofReport"];
        put?: never;
        post: operations["PaperAttachment_toReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/self-evaluations/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PaperAttachment_ofEvaluation"];
        put?: never;
        post: operations["PaperAttachment_toEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PaperAttachment_ofRectification"];
        put?: never;
        post: operations["PaperAttachment_toRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Attachment_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Attachment_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disclosure-packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Disclosure_list"];
        put?: never;
        post: operations["Disclosure_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disclosure-packages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Disclosure_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disclosure-packages/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Disclosure_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disclosure-packages/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Disclosure_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disclosure-packages/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every line that a filter of the list finds, as a workbook. */
        get: operations["DisclosureWorkbook_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboards/execution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dashboard_execution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboards/execution/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The goals behind the counts, one page of them. */
        get: operations["Dashboard_goals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notification_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notification_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events without content, for as long as the session lives: `ready` at first (ask anew), `letter` when one came for this
         *     person, `signed-out` as the last one, and `beat` now and then.
         */
        get: operations["Event_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-chains/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recomputes the chains of the own area, link by link. */
        get: operations["Audit_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-entries/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every line that a filter of the list finds, as a workbook. */
        get: operations["AuditWorkbook_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/system-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 系统状态: what works, what does not, and what that means. While the database is gone only /readyz answers. */
        get: operations["SystemStatus_look"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        LivenessView: {
            status: string;
        };
        ReadinessView: {
            status: string;
            /** @description What is not ready, by name; empty when everything is. */
            missing: string[];
            /** @description What works with less than it should have. */
            degraded: string[];
        };
        SignInRequest: {
            /** @description 用户名. */
            login: string;
            /** @description 密码. */
            password: string;
        };
        SessionPersonView: {
            id: string;
            login: string;
            name: string;
        };
        SessionPostView: {
            id: string;
            role: string;
            /** @description Chinese name of the role. */
            roleName: string;
            unitId: string;
            unitCode: string;
            unitName: string;
            unitKind: string;
        };
        BannerView: {
            /** @description delegation-given, delegation-received, or delegation-never-given for a post that decides. */
            kind: string;
            text: string;
            delegationId: string | null;
        };
        SessionView: {
            /** @description Goes into the header `x-csrf-token` of every request that changes something. */
            csrfToken: string;
            person: components["schemas"]["SessionPersonView"];
            /** @description All posts held today; the session acts on one of them. */
            posts: components["schemas"]["SessionPostView"][];
            currentPostId: string;
            /** @description Until it is changed, only the session's own routes answer. */
            mustChangePassword: boolean;
            banners: components["schemas"]["BannerView"][];
        };
        SwitchPostRequest: {
            /** Format: uuid */
            postId: string;
        };
        SessionTokenView: {
            /** @description Replaces the one from before; the cookie was replaced too. */
            csrfToken: string;
        };
        ChangePasswordRequest: {
            currentPassword: string;
            newPassword: string;
        };
        IssuePasswordResetRequest: {
            /** Format: uuid */
            personId: string;
        };
        PasswordResetView: {
            /** @description Shown once. The person exchanges it for a new password at `/password-resets/completion`. */
            token: string;
            validForMinutes: number;
        };
        CompletePasswordResetRequest: {
            token: string;
            password: string;
        };
        OrgUnitListItemView: {
            id: string;
            parentId: string | null;
            kind: string;
            /** @description Chinese name of the kind. */
            kindName: string;
            code: string;
            name: string;
            districtId: string | null;
            isActive: boolean;
            version: number;
        };
        OrgUnitPageView: {
            items: components["schemas"]["OrgUnitListItemView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        OpenOrgUnitRequest: {
            /** Format: uuid */
            parentId: string;
            /** @enum {string} */
            kind: "province" | "city" | "district" | "finance-bureau" | "program-division" | "performance-division" | "budget-division" | "subdistrict-office" | "budget-unit" | "supervision-office" | "third-party";
            /** @description 机构编码. */
            code: string;
            /** @description 机构名称. */
            name: string;
        };
        OrgUnitOpenedView: {
            id: string;
        };
        ActionView: {
            /** @description e.g. `submit`. */
            name: string;
            allowed: boolean;
            /** @description Chinese sentence; only where not allowed. */
            reason?: string;
            /** @description Chinese names of the roles that can. */
            whoCan?: string[];
        };
        OrgUnitView: {
            id: string;
            parentId: string | null;
            kind: string;
            /** @description Chinese name of the kind. */
            kindName: string;
            code: string;
            name: string;
            districtId: string | null;
            isActive: boolean;
            version: number;
            actions: components["schemas"]["ActionView"][];
        };
        RenameOrgUnitRequest: {
            version: number;
            name: string;
        };
        MoveOrgUnitRequest: {
            version: number;
            /** Format: uuid */
            parentId: string;
        };
        OrgUnitVersionRequest: {
            version: number;
        };
        AssignUnitsRequest: {
            /** @description 对口单位, the whole list. */
            unitIds: string[];
        };
        PersonPostView: {
            id: string;
            role: string;
            roleName: string;
            unitId: string;
            unitCode: string;
            unitName: string;
            unitKind: string;
            startsOn: string;
            endsOn: string | null;
            version: number;
        };
        PersonListItemView: {
            id: string;
            login: string;
            name: string;
            isActive: boolean;
            version: number;
            /** @description Those inside of the reader's area. */
            posts: components["schemas"]["PersonPostView"][];
        };
        PersonPageView: {
            items: components["schemas"]["PersonListItemView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        CreatePersonRequest: {
            /** @description 用户名. */
            login: string;
            /** @description 姓名. */
            name: string;
            /** Format: email */
            email?: string | null;
            /**
             * Format: uuid
             * @description Where the first post is.
             */
            unitId: string;
            /** @enum {string} */
            role: "preparer" | "unit-leader" | "subdistrict-finance" | "responsible-leader" | "unit-administrator" | "program-division" | "performance-division" | "budget-division" | "supervisor" | "system-administrator" | "security-administrator" | "auditor" | "third-party";
        };
        PersonCreatedView: {
            id: string;
            /** @description Shown once; to be changed at the first sign-in. */
            password: string;
        };
        PersonView: {
            id: string;
            login: string;
            name: string;
            isActive: boolean;
            version: number;
            /** @description Those inside of the reader's area. */
            posts: components["schemas"]["PersonPostView"][];
            email: string | null;
            mustChangePassword: boolean;
            actions: components["schemas"]["ActionView"][];
        };
        RevisePersonRequest: {
            version: number;
            name?: string;
            /**
             * Format: email
             * @description null removes the address.
             */
            email?: string | null;
        };
        PersonVersionRequest: {
            version: number;
        };
        GivePostRequest: {
            /** Format: uuid */
            unitId: string;
            /** @enum {string} */
            role: "preparer" | "unit-leader" | "subdistrict-finance" | "responsible-leader" | "unit-administrator" | "program-division" | "performance-division" | "budget-division" | "supervisor" | "system-administrator" | "security-administrator" | "auditor" | "third-party";
            /** @description First day; today when left out. */
            startsOn?: string;
        };
        PostGivenView: {
            id: string;
        };
        RosterCountsView: {
            /** @description Rows. */
            new: number;
            changed: number;
            same: number;
            refused: number;
            /** @description Accounts to be opened: somebody with several posts has several rows. */
            accounts: number;
        };
        RosterFaultView: {
            /** @description e.g. `startsOn`. */
            field: string;
            fieldName: string;
            code: string;
            message: string;
        };
        RosterLineView: {
            /** @description Number of the row in its sheet. */
            line: number;
            /** @description new, changed, same or refused. */
            outcome: string;
            outcomeName: string;
            name: string;
            login: string;
            /** @description The unit's name; what stands in the row where no unit is meant. */
            unit: string;
            roleName: string;
            /** @description What confirming would do, sentence by sentence. */
            changes: string[];
            faults: components["schemas"]["RosterFaultView"][];
        };
        RosterComparisonView: {
            /** @description To be sent when confirming, so that nothing is written but what was looked at. */
            comparedWith: string;
            counts: components["schemas"]["RosterCountsView"];
            lines: components["schemas"]["RosterLineView"][];
            /** @description Heads of columns that are not read. */
            unread: string[];
        };
        RosterAccountView: {
            line: number;
            login: string;
            name: string;
            unitName: string;
            roleName: string;
            /** @description Shown once; to be changed at the first sign-in. */
            password: string;
        };
        RosterApplicationView: {
            counts: components["schemas"]["RosterCountsView"];
            accounts: components["schemas"]["RosterAccountView"][];
            /** @description The same accounts as an .xlsx workbook in Base64, to be kept by whoever hands them out; null where none was opened. */
            passwordSheet: string | null;
        };
        EndPostRequest: {
            /** @description Last day on the post; when left out it ends at once. */
            lastDay?: string;
        };
        HandOverRequest: {
            /**
             * Format: uuid
             * @description 接替人员.
             */
            toPersonId: string;
            /** @description true lists what would go over, and changes nothing. */
            dryRun: boolean;
        };
        HandoverCountView: {
            kind: string;
            kindName: string;
            count: number;
        };
        HandoverItemView: {
            /** @description post, waiting-approval, named-approval, goal, department-goal, goal-adjustment, monitoring-report, self-evaluation, obligation or delegation. */
            kind: string;
            kindName: string;
            id: string;
            title: string;
            /** @description passes, to-post, held-already, barred, stays or ends. */
            outcome: string;
            outcomeName: string;
        };
        HandoverView: {
            /** @description true: nothing was changed. */
            dryRun: boolean;
            counts: components["schemas"]["HandoverCountView"][];
            items: components["schemas"]["HandoverItemView"][];
        };
        SettingView: {
            /** @description e.g. `lightBands`, `deadlines.monitoringReport`. */
            name: string;
            /** @description Plain JSON; decimals as text. */
            value: Record<string, never>;
            /** @description law, local-rule, or proposal: nobody has settled it yet. */
            source: string;
            citation: string | null;
        };
        RulebookVersionView: {
            number: number;
            effectiveOn: string;
            /** @description Names of the settings that differ from the default ones. */
            changed: string[];
        };
        RulebookView: {
            id: string;
            fiscalYear: number;
            effectiveFrom: string;
            settings: components["schemas"]["SettingView"][];
            versions: components["schemas"]["RulebookVersionView"][];
        };
        AmendRulebookRequest: {
            /** @description The first day on which the version counts; not before today. */
            effectiveOn: string;
            /** @description The settings that change, by name: `{ "lightBands": { "value": …, "source": "local-rule", "citation": "…" } }`. The domain judges every one. */
            settings: {
                [key: string]: unknown;
            };
        };
        RulebookAmendedView: {
            number: number;
        };
        HolidayDayView: {
            day: string;
            name: string;
            /** @description off: 放假; work: 调休上班. */
            kind: string;
        };
        HolidayCalendarView: {
            year: number;
            notices: string[];
            days: components["schemas"]["HolidayDayView"][];
        };
        HolidayDayRequest: {
            day: string;
            /** @description 节日名称. */
            name: string;
            /**
             * @description off: 放假; work: 调休上班.
             * @enum {string}
             */
            kind: "off" | "work";
        };
        ImportHolidaysRequest: {
            year: number;
            /** @description Title or number of the notices the days come from. */
            notices: string[];
            days: components["schemas"]["HolidayDayRequest"][];
            /** @description Only say what the import would change. */
            dryRun?: boolean;
        };
        HolidayImportView: {
            year: number;
            isNewYear: boolean;
            added: components["schemas"]["HolidayDayView"][];
            removed: components["schemas"]["HolidayDayView"][];
            /** @description Open obligations whose due day is moved or settled by it. */
            dueDaysTouched: number;
            dryRun: boolean;
        };
        ObligationSubjectView: {
            kind: string;
            id: string;
        };
        ObligationUnitView: {
            id: string;
            name: string;
        };
        DebtorView: {
            unitName: string;
            role: string;
            roleName: string;
            /** @description Null when whoever holds the post may do it. */
            personName: string | null;
        };
        ObligationUrgeView: {
            by: string;
            words: string;
            urgedAt: string;
            reached: string[];
        };
        ObligationView: {
            id: string;
            kind: string;
            /** @description e.g. 填报6月底绩效运行监控表. */
            kindName: string;
            subject: components["schemas"]["ObligationSubjectView"];
            /** @description Where it is discharged, relative to the address of the system. */
            link: string;
            title: string;
            unit: components["schemas"]["ObligationUnitView"];
            owedBy: components["schemas"]["DebtorView"];
            fiscalYear: number;
            month: number | null;
            dueOn: string;
            /** @description Counted over days whose holidays are not published yet. */
            isProvisional: boolean;
            status: string;
            dischargedOn: string | null;
            isOverdue: boolean;
            workingDaysOverdue: number;
            /** @description 0 on the due day and later. */
            workingDaysLeft: number;
            /** @description Highest rung of the reminder ladder that was reached. */
            rung: number;
            urges: components["schemas"]["ObligationUrgeView"][];
            actions: components["schemas"]["ActionView"][];
        };
        ObligationPageView: {
            items: components["schemas"]["ObligationView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        UrgeRequest: {
            words?: string;
        };
        UrgedView: {
            id: string;
            /** @description Everybody it reached. */
            reached: string[];
        };
        ApprovalSubjectView: {
            kind: string;
            kindName: string;
            id: string;
        };
        NamedUnitView: {
            id: string;
            name: string;
        };
        ApprovalLineView: {
            id: string;
            subject: components["schemas"]["ApprovalSubjectView"];
            title: string;
            unit: components["schemas"]["NamedUnitView"];
            fiscalYear: number;
            round: number;
            status: string;
            /** @description e.g. 审核中 · 业务股审核. */
            statusName: string;
            step: string | null;
            submittedBy: string;
            openedAt: string;
            dueOn: string | null;
            isOverdue: boolean;
            /** @description Sent back with a batch: what the list showed. */
            version: number;
            contentHash: string;
            /** @description 催办 stands. */
            isUrged: boolean;
            /** @description Of a copy, whether it was read; null for who has none. */
            isRead: boolean | null;
        };
        ApprovalPageView: {
            items: components["schemas"]["ApprovalLineView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        DecisionView: {
            by: string;
            /** @description 委托人, for whom it was said. */
            onBehalfOf: string | null;
            verdict: string;
            verdictName: string;
            grade: string | null;
            gradeName: string | null;
            opinion: string;
            decidedAt: string;
        };
        ApprovalStepView: {
            position: number;
            name: string;
            role: string;
            roleName: string;
            /** @description Null while no unit stands in the step's relation. */
            unitName: string | null;
            rule: string;
            ruleName: string;
            /** @description 票签: the share that must agree, a whole percent. */
            agreementPercent: number | null;
            /** @description The step must say 优、良、中 or 差. */
            grades: boolean;
            /** @description 可完善的栏目: what this step's reviewers may write into the text. */
            mayEdit: string[];
            mayEditNames: string[];
            /** @description The preparer may decide here; every use of it stands in the trail. */
            allowsPreparer: boolean;
            /** @enum {string} */
            state: "waiting" | "done" | "current" | "skipped";
            /** @description Who may decide it now. */
            holders: string[];
            decisions: components["schemas"]["DecisionView"][];
        };
        ActView: {
            number: number;
            verb: string;
            verbName: string;
            step: string;
            by: string;
            /** @description Where they sat: 桐花街道办事处 街道财政. */
            byPost: string;
            /** @description 委托人. */
            onBehalfOf: string | null;
            /** @description To whom: 转办、委派、加签、减签、指定. */
            target: string | null;
            grade: string | null;
            /** @description Name of the step it was sent back to; null is the preparer, or no return. */
            sentTo: string | null;
            /** @description again (重新逐级) or direct (直送退回人); null when it is no return. */
            afterwards: string | null;
            /** @description Identities of the rows that were sent back; empty is the whole document. */
            rows: string[];
            /** @description 完善: version of the text that came of it; its diff is in the amendments of the case. */
            amendedVersion: number | null;
            opinion: string;
            decidedAt: string;
        };
        ApprovalView: {
            id: string;
            subject: components["schemas"]["ApprovalSubjectView"];
            title: string;
            unit: components["schemas"]["NamedUnitView"];
            fiscalYear: number;
            round: number;
            status: string;
            statusName: string;
            /** @description Sent back with a decision: says which state of the case was read. */
            version: number;
            /** @description Sent back with a decision: says which text was read. */
            contentHash: string;
            submittedBy: string;
            openedAt: string;
            dueOn: string | null;
            isOverdue: boolean;
            /** @description Nobody can decide the open step. */
            isStuck: boolean;
            /** @description 挂起. */
            isSuspended: boolean;
            steps: components["schemas"]["ApprovalStepView"][];
            /** @description 办理记录: everything that was done, in order. */
            acts: components["schemas"]["ActView"][];
            actions: components["schemas"]["ActionView"][];
        };
        DecideRequest: {
            /** @enum {string} */
            verdict: "approve" | "send-back" | "reject";
            /** @description 意见; must be given for send-back and reject. */
            opinion?: string;
            /** @description Version of the case as it was read. */
            version: number;
            /** @description Hash of the content as it was read. */
            contentHash: string;
            /**
             * @description 审核等次: excellent, good, medium or poor; only finance gives one.
             * @enum {string}
             */
            grade?: "excellent" | "good" | "medium" | "poor";
            /** @description 退回到: position of an earlier step; left out it goes to the preparer. */
            sendTo?: number;
            /**
             * @description 修改后: again (重新逐级) or direct (直送退回人).
             * @enum {string}
             */
            afterwards?: "again" | "direct";
            /** @description 只退回这几行: identities of indicator rows. */
            rows?: string[];
        };
        NextStepView: {
            step: string;
            holders: string[];
        };
        DecidedView: {
            /** @description waits, next-step, step-back, approved, returned, rejected or voided. */
            outcome: string;
            /** @description Who is asked next; null when the case has ended or still waits at this step. */
            next: components["schemas"]["NextStepView"] | null;
        };
        AdviseRequest: {
            /** @description 意见. */
            opinion: string;
            /** @description Version of the case as it was read. */
            version: number;
            /** @description Hash of the content as it was read. */
            contentHash: string;
        };
        ColleagueView: {
            personId: string;
            name: string;
            unitName: string;
            roleName: string;
        };
        ColleaguesView: {
            /** @description A line per post: somebody with two posts stands here twice. */
            colleagues: components["schemas"]["ColleagueView"][];
        };
        NamedRequest: {
            /** Format: uuid */
            personId: string;
            /** @description 附言. */
            opinion?: string;
            /** @description Version of the case as it was read. */
            version: number;
        };
        OpinionRequest: {
            opinion?: string;
        };
        AddApproverRequest: {
            /** Format: uuid */
            personId: string;
            /** @description 附言. */
            opinion?: string;
            /** @description Version of the case as it was read. */
            version: number;
            /**
             * @description before (前加签) or after (后加签).
             * @enum {string}
             */
            where: "before" | "after";
        };
        RemoveApproverRequest: {
            /** Format: uuid */
            personId: string;
        };
        ChangeCountView: {
            relaxes: number;
            alters: number;
            tightens: number;
            rewords: number;
        };
        MeantFieldView: {
            field: string;
            before: string | null;
            after: string | null;
            meaning: string;
        };
        GoalChangeView: {
            part: string;
            /** @description added · removed · changed. */
            change: string;
            path: string;
            /** @description Name of the indicator, month of the checkpoint. */
            label: string;
            fields: components["schemas"]["MeantFieldView"][];
            /** @description lowered, raised, later, earlier …: the gravest of its fields. */
            meaning: string;
            meaningName: string;
            /** @description relaxes, alters, tightens or rewords: the colour it is shown in. */
            effect: string;
            effectName: string;
            /** @description The same as a sentence. */
            message: string;
        };
        ChangeListView: {
            /** @description 放松 1 处，加严 2 处. */
            summary: string;
            counts: components["schemas"]["ChangeCountView"];
            items: components["schemas"]["GoalChangeView"][];
        };
        AmendmentView: {
            /** @description Number of the act in the record of the case. */
            number: number;
            step: string;
            /** @description Who signed it. */
            by: string;
            /** @description 委托人. */
            onBehalfOf: string | null;
            /** @description Why. */
            opinion: string;
            decidedAt: string;
            /** @description Version of the goal that came of it. */
            version: number;
            contentHash: string;
            /** @description What was written, old and new. */
            changes: components["schemas"]["ChangeListView"];
        };
        AmendedCellRequest: {
            month: number;
            /** @description Cumulative percent; null for a blank cell. */
            percent?: string | null;
        };
        AmendedRowRequest: {
            /**
             * Format: uuid
             * @description Identity of the indicator.
             */
            id: string;
            /** @description 指标值 as text, e.g. `≥95%`. */
            target?: string;
            /** @description 绩效指标描述. */
            description?: string;
            /** @description 指标值确定依据. */
            basis?: string;
        };
        AmendmentChangesRequest: {
            /** @description 资金用途. */
            purpose?: string;
            /** @description 绩效目标: all of them, in their order. */
            objectives?: string[];
            /** @description 资金支出计划: the checkpoints that change, by month. */
            spendingPlan?: components["schemas"]["AmendedCellRequest"][];
            indicators?: components["schemas"]["AmendedRowRequest"][];
        };
        AmendRequest: {
            /** @description Version of the case as it was read. */
            version: number;
            /** @description Hash of the content as it was read. */
            contentHash: string;
            /** @description Why. */
            opinion: string;
            changes: components["schemas"]["AmendmentChangesRequest"];
        };
        AmendedView: Record<string, never>;
        BatchItemRequest: {
            /** Format: uuid */
            caseId: string;
            /** @description Version of the case as the list showed it. */
            version: number;
            /** @description Hash of the content as the list showed it. */
            contentHash: string;
        };
        DecideBatchRequest: {
            items: components["schemas"]["BatchItemRequest"][];
            /**
             * @description Only 同意: everything else needs a reason of its own.
             * @enum {string}
             */
            verdict: "approve";
            opinion?: string;
            /**
             * @description 等次, for steps that grade: excellent or good.
             * @enum {string}
             */
            grade?: "excellent" | "good" | "medium" | "poor";
            /** @description Only says what would become of each item. */
            dryRun?: boolean;
        };
        BatchOutcomeView: {
            caseId: string;
            title: string | null;
            /** @description would-pass, done-before, refused, or what the decision led to: waits, next-step, approved. */
            outcome: string;
            outcomeName: string;
            /** @description Why it was refused. */
            code: string | null;
            reason: string | null;
        };
        BatchView: {
            isDryRun: boolean;
            /** @description Decided now, or to be decided when it is no dry run. */
            passed: number;
            doneBefore: number;
            refused: number;
            /** @description In the order of ids, in which they are decided. */
            items: components["schemas"]["BatchOutcomeView"][];
        };
        BoxCountersView: {
            /** @description 待办. */
            todo: number;
            /** @description 待办中已逾期. */
            overdue: number;
            /** @description 待办中委托给我的. */
            delegated: number;
            /** @description 被退回. */
            returned: number;
            /** @description 草稿. */
            drafts: number;
            /** @description 抄送我的，未读. */
            unreadCopies: number;
        };
        DraftLineView: {
            kind: string;
            kindName: string;
            id: string;
            title: string;
            fiscalYear: number;
            version: number;
            updatedAt: string;
        };
        DraftPageView: {
            items: components["schemas"]["DraftLineView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        BaselineView: {
            /** @description own-decision: the text the reader decided on last; earlier-round: the round before; chosen-round: the one asked for; first: there is none. */
            kind: string;
            round: number | null;
            contentHash: string | null;
            /** @description When the reader decided last. */
            decidedAt: string | null;
            /** @description The same in words. */
            message: string;
        };
        BudgetView: {
            /** @description Decimal 元. */
            total: string;
            fiscal: string;
            other: string;
        };
        PlanCellView: {
            month: number;
            raw: string;
            percent: string | null;
        };
        TargetView: {
            raw: string;
            kind: string;
            operator: string | null;
            value: string | null;
            unit: string | null;
            /** @description What an ambiguous value may have meant; a person chooses. */
            suggestions: string[];
        };
        IndicatorView: {
            id: string;
            dimension: string;
            category: string;
            /** @description 一级指标. */
            level1: string;
            /** @description 二级指标. */
            level2: string;
            name: string;
            description: string;
            target: components["schemas"]["TargetView"];
            basis: string;
            weight: string | null;
        };
        GoalContentView: {
            budget: components["schemas"]["BudgetView"];
            /** @description 重点项目. */
            isKeyProject: boolean;
            purpose: string;
            objectives: string[];
            spendingPlan: components["schemas"]["PlanCellView"][];
            indicators: components["schemas"]["IndicatorView"][];
        };
        StatedAmountView: {
            /** @description Decimal 元. */
            amount: string;
            raw: string;
        };
        StatedTotalsView: {
            income: components["schemas"]["StatedAmountView"] | null;
            expenditure: components["schemas"]["StatedAmountView"] | null;
            basic: components["schemas"]["StatedAmountView"] | null;
            project: components["schemas"]["StatedAmountView"] | null;
        };
        DutyBandView: {
            /** @enum {string} */
            grade: "excellent" | "good" | "poor" | "fair";
            atLeast: string;
        };
        SubGoalView: {
            name: string;
            duty: string | null;
            dutyGoal: string | null;
            goal: string | null;
            indicators: string | null;
            standard: string | null;
            bands: components["schemas"]["DutyBandView"][];
        };
        ScoringView: {
            raw: string;
            /** @description What the sentence was understood as; null where it was not. */
            function: string | null;
            parameters: {
                [key: string]: string;
            } | null;
        };
        DepartmentIndicatorView: {
            id: string;
            level1: string;
            level2: string;
            name: string;
            description: string;
            target: components["schemas"]["TargetView"];
            scoring: components["schemas"]["ScoringView"];
            basis: string;
        };
        DepartmentGoalContentView: {
            totals: components["schemas"]["StatedTotalsView"];
            introduction: string;
            overallGoal: string;
            subGoals: components["schemas"]["SubGoalView"][];
            safeguards: string[];
            indicators: components["schemas"]["DepartmentIndicatorView"][];
        };
        ApprovalChangesView: {
            caseId: string;
            round: number;
            /** @description Sent back with a decision: says which text was read. */
            contentHash: string;
            since: components["schemas"]["BaselineView"];
            changes: components["schemas"]["ChangeListView"];
            /** @description 完善: what reviewers have written into the text of this round, whoever reads it. */
            amendments: components["schemas"]["AmendmentView"][];
            /** @description The whole text of a goal that is read for the first time; null where the changes say it all, and for reports, which have a page of their own. */
            goal: components["schemas"]["GoalContentView"] | null;
            departmentGoal: components["schemas"]["DepartmentGoalContentView"] | null;
        };
        CopyView: {
            to: string;
            /** @description It is the reader's own copy. */
            isMine: boolean;
            by: string;
            words: string;
            copiedAt: string;
            /** @description 已读; null while unread. */
            readAt: string | null;
        };
        CopyRequest: {
            /** @description 抄送给. */
            personIds: string[];
            words?: string;
        };
        UrgeReplyView: {
            by: string;
            /** @description 预计办结日. */
            finishBy: string;
            words: string;
            repliedAt: string;
        };
        UrgeView: {
            id: string;
            step: string;
            by: string;
            words: string;
            urgedAt: string;
            reached: string[];
            /** @description The case still waits where it was urged; false once the step is done. */
            isStanding: boolean;
            /** @description The reader was reached and has not answered yet. */
            awaitsMyAnswer: boolean;
            replies: components["schemas"]["UrgeReplyView"][];
        };
        UrgeAnswerRequest: {
            /** @description 预计办结日. */
            finishBy: string;
            words?: string;
        };
        AnnotationEntryView: {
            by: string;
            words: string;
            resolves: boolean;
            writtenAt: string;
        };
        AnnotationView: {
            id: string;
            path: string;
            /** @description It was written about the text that is under review in this case; false once that text was replaced. */
            isAboutPresentText: boolean;
            isResolved: boolean;
            entries: components["schemas"]["AnnotationEntryView"][];
            actions: components["schemas"]["ActionView"][];
        };
        AnnotationRequest: {
            /** @description JSON pointer to the field or row, e.g. `/indicators/2/target`. */
            path: string;
            words: string;
        };
        AnnotatedView: {
            threadId: string;
        };
        AnnotationEntryRequest: {
            /**
             * Format: uuid
             * @description The thread that is answered.
             */
            threadId: string;
            words?: string;
            /** @description 已解决. */
            resolves?: boolean;
        };
        RecordedStepView: {
            position: number;
            name: string;
            unitName: string | null;
            roleName: string;
            ruleName: string;
            /** @enum {string} */
            state: "waiting" | "done" | "current" | "skipped";
            /** @description What had been said there and was not taken back by then. */
            decisions: components["schemas"]["DecisionView"][];
        };
        ApprovalRecordView: {
            id: string;
            subject: components["schemas"]["ApprovalSubjectView"];
            title: string;
            unit: components["schemas"]["NamedUnitView"];
            round: number;
            /** @description Null is today. */
            asOf: string | null;
            status: string;
            statusName: string;
            version: number;
            isSuspended: boolean;
            submittedBy: string;
            openedAt: string;
            steps: components["schemas"]["RecordedStepView"][];
            acts: components["schemas"]["ActView"][];
        };
        RouteStepView: {
            name: string;
            role: string;
            roleName: string;
            at: string;
            atName: string;
            rule: string;
            ruleName: string;
            /** @description Whole percent; null unless the rule is share-of. */
            agreementPercent: number | null;
            allowsPreparer: boolean;
            secondPerson: boolean;
            /** @description The condition as it was loaded; null for always. */
            when: {
                [key: string]: unknown;
            } | null;
            /** @description The condition in words; null for always. */
            whenText: string | null;
            grades: boolean;
            mayEdit: string[];
        };
        RouteView: {
            id: string;
            subjectKind: string;
            number: number;
            effectiveOn: string;
            steps: components["schemas"]["RouteStepView"][];
        };
        RouteStepRequest: {
            /** @description 环节名称. */
            name: string;
            role: string;
            /** @description own-unit, assigned-program-division, district-performance-division, district-budget-division or district-finance-bureau. */
            at: string;
            /** @description any-of (或签), all-of (会签), share-of (票签) or in-order (依次). */
            rule: string;
            /** @description 票签同意比例 in whole percent; only for share-of. */
            agreementPercent?: number;
            /** @description 经办人可以审批; relaxes the separation of duties for a tiny office. */
            allowsPreparer?: boolean;
            /** @description 须另一人办理: the post had a step before. */
            secondPerson?: boolean;
            /** @description 环节条件, e.g. {"fact":"amount","atLeast":"1000000"}; and, or and not put several together (docs/approval-routes.md). */
            when?: {
                [key: string]: unknown;
            };
            /** @description 评优良中差; only for steps of the bureau. */
            grades?: boolean;
            /** @description 可完善的栏目: purpose, objectives, spendingPlan, indicator-target, indicator-description, indicator-basis. */
            mayEdit?: string[];
        };
        LoadRouteRequest: {
            /** @enum {string} */
            subjectKind: "goal" | "department-goal" | "goal-adjustment" | "monitoring-report" | "self-evaluation" | "recheck" | "rectification";
            effectiveOn: string;
            steps: components["schemas"]["RouteStepRequest"][];
        };
        CheckRouteRequest: {
            /** @enum {string} */
            subjectKind: "goal" | "department-goal" | "goal-adjustment" | "monitoring-report" | "self-evaluation" | "recheck" | "rectification";
            effectiveOn: string;
            steps: components["schemas"]["RouteStepRequest"][];
            /** @description 试行年度: whose documents are sent along the proposed route; the year before this one where none is named. */
            fiscalYear?: number;
        };
        ViolationView: {
            path: string;
            code: string;
            message: string;
        };
        UnitWithoutPeopleView: {
            code: string;
            name: string;
        };
        StepWithoutPeopleView: {
            step: string;
            /** @description How many people on the post it needs. */
            needed: number;
            units: components["schemas"]["UnitWithoutPeopleView"][];
        };
        TriedStepView: {
            name: string;
            /** @description How many documents would take the step. */
            documents: number;
        };
        YearTrialView: {
            fiscalYear: number;
            documents: number;
            steps: components["schemas"]["TriedStepView"][];
        };
        RouteCheckView: {
            /** @description Whether it may be loaded; people may still be missing. */
            ok: boolean;
            violations: components["schemas"]["ViolationView"][];
            /** @description Steps that would wait for nobody today, and in which units. */
            withoutPeople: components["schemas"]["StepWithoutPeopleView"][];
            /** @description Which way the documents of a year would have gone; null for a faulty route. */
            year: components["schemas"]["YearTrialView"] | null;
        };
        PersonOnPostView: {
            personId: string;
            name: string;
            postId: string;
            role: string;
            roleName: string;
            unitName: string;
        };
        DelegationView: {
            id: string;
            /** @description 委托人. */
            principal: components["schemas"]["PersonOnPostView"];
            /** @description 受托人. */
            delegate: components["schemas"]["PersonOnPostView"];
            from: string;
            /** @description Still included. */
            until: string;
            reason: string;
            /** @description upcoming, in-force, expired or ended. */
            state: string;
            stateName: string;
            /** @description When it was ended before its last day. */
            endedAt: string | null;
            version: number;
            actions: components["schemas"]["ActionView"][];
        };
        DelegationPageView: {
            items: components["schemas"]["DelegationView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        StandInCandidateView: {
            personId: string;
            name: string;
            postId: string;
            role: string;
            roleName: string;
            unitName: string;
            /** @description 建议人选: whoever the work falls to when nothing is said. */
            isProposed: boolean;
        };
        MakeDelegationRequest: {
            /**
             * Format: uuid
             * @description The post on which the delegate acts; those that may be named stand under `/delegations/candidates`.
             */
            delegatePostId: string;
            /** @description First day. */
            from: string;
            /** @description Last day, still included. */
            until: string;
            /** @description 事由. */
            reason?: string;
        };
        DelegationMadeView: {
            id: string;
            version: number;
        };
        EndDelegationRequest: {
            /** @description As it was read. */
            version: number;
        };
        OpinionPhrasesView: {
            /** @description The reader's own; before they kept any, a few usual ones. */
            phrases: string[];
        };
        OpinionPhrasesRequest: {
            /** @description The whole list, in the order it is offered. */
            phrases: string[];
        };
        WaitingSegmentView: {
            round: number;
            /** @description review, suspended or correction. */
            kind: string;
            kindName: string;
            step: string | null;
            unitName: string | null;
            /** @description Who had it in hand; null while it still waits for several. */
            person: string | null;
            /** @description 委托人. */
            onBehalfOf: string | null;
            from: string;
            to: string;
            /** @description Working minutes. */
            minutes: number;
            /** @description The same in words: 2工作日3小时. */
            duration: string;
        };
        UnitWaitingView: {
            unitName: string | null;
            /** @description Matters that lay there. */
            matters: number;
            reviewMinutes: number;
            suspendedMinutes: number;
            correctionMinutes: number;
        };
        PersonWaitingView: {
            person: string | null;
            minutes: number;
        };
        WaitingTimeView: {
            /** @description Working minutes from the first submission to the end, or until now; the segments add up to it. */
            totalMinutes: number;
            /** @description 2工作日3小时. */
            total: string;
            segments: components["schemas"]["WaitingSegmentView"][];
            byUnit: components["schemas"]["UnitWaitingView"][];
            byPerson: components["schemas"]["PersonWaitingView"][];
        };
        WaitingYearView: {
            fiscalYear: number;
            matters: number;
            totalMinutes: number;
            byUnit: components["schemas"]["UnitWaitingView"][];
        };
        GoalListItemView: {
            id: string;
            code: string;
            name: string;
            nature: string;
            unitId: string;
            unitName: string;
            fiscalYear: number;
            status: string;
            statusName: string;
            round: number;
            version: number;
            /** @description Decimal 元. */
            budget: string;
            /** @description 重点项目. */
            isKeyProject: boolean;
            spendingPlan: components["schemas"]["PlanCellView"][];
        };
        GoalPageView: {
            items: components["schemas"]["GoalListItemView"][];
            total: number;
            /** @description 合计 of the whole filter, decimal 元. */
            totalBudget: string;
            page: number;
            pageSize: number;
        };
        BudgetRequest: {
            /** @description 预算数, decimal 元. */
            total: string;
            /** @description 其中：财政资金, decimal 元. */
            fiscal: string;
            /** @description 其他资金, decimal 元. */
            other: string;
        };
        PlanCellRequest: {
            month: number;
            /** @description Cumulative percent; null for a blank cell. */
            percent?: string | null;
            /** @description The text as it was printed, when it came from a document. */
            raw?: string;
        };
        IndicatorRequest: {
            /**
             * Format: uuid
             * @description Keeps the identity of an indicator that is already there.
             */
            id?: string;
            /**
             * @description 二级指标; decides the 一级指标.
             * @enum {string}
             */
            category: "quantity" | "quality" | "timeliness" | "cost" | "economic-benefit" | "social-benefit" | "ecological-benefit" | "sustainable-impact" | "satisfaction" | "economic-cost" | "social-cost" | "ecological-cost";
            /** @description 三级指标. */
            name: string;
            /** @description 绩效指标描述. */
            description: string;
            /** @description 指标值 as text, e.g. `≥95%`; kept as it is, read by the server. */
            target: string;
            /** @description 指标值确定依据. */
            basis: string;
            /** @description 权重, points with at most two places. */
            weight?: string | null;
        };
        CreateGoalRequest: {
            fiscalYear: number;
            /** @description 项目编码. */
            code: string;
            /** @description 项目名称. */
            name: string;
            /** @enum {string} */
            nature: "payroll" | "fee" | "one-off" | "construction" | "award" | "transfer" | "other";
            budget: components["schemas"]["BudgetRequest"];
            /** @description 重点项目; where nothing is said it stays as it was, and a new goal is none. */
            isKeyProject?: boolean;
            /** @description 资金用途. */
            purpose: string;
            /** @description 绩效目标, one text per numbered sentence. */
            objectives: string[];
            /** @description 资金支出计划. */
            spendingPlan: components["schemas"]["PlanCellRequest"][];
            indicators: components["schemas"]["IndicatorRequest"][];
        };
        GoalCreatedView: {
            id: string;
        };
        ReviewFindingView: {
            /** @description Id in the rule catalogue, e.g. `V1`. */
            rule: string;
            /**
             * @description block: to be put right · warn: a reviewer decides · info: worth knowing.
             * @enum {string}
             */
            severity: "info" | "warn" | "block";
            /** @description JSON pointer into the content of the goal, e.g. `/indicators/2/target`. */
            path: string;
            /** @description Position of the indicator, from 1; null when the finding is about the goal. */
            indicator: number | null;
            message: string;
            /** @description What is quoted. */
            evidence: string;
            suggestion: string;
            /** @description A value that would satisfy the rule, where one can be named. */
            suggested: string | null;
            /** @description 依据: the paper the rule follows, or 默认值. */
            source: string;
        };
        GoalView: {
            budget: components["schemas"]["BudgetView"];
            /** @description 重点项目. */
            isKeyProject: boolean;
            purpose: string;
            objectives: string[];
            spendingPlan: components["schemas"]["PlanCellView"][];
            indicators: components["schemas"]["IndicatorView"][];
            id: string;
            code: string;
            name: string;
            nature: string;
            unitId: string;
            fiscalYear: number;
            status: string;
            statusName: string;
            version: number;
            round: number;
            contentHash: string;
            issuedOn: string | null;
            /** @description What still keeps it from being submitted. */
            violations: components["schemas"]["ViolationView"][];
            /** @description What the review would have put right before it goes on; the whole review is a route of its own. */
            blockingFindings: components["schemas"]["ReviewFindingView"][];
            /** @description 目标调整 of this goal that has not ended; until it is issued, what stands here is in force. */
            openAdjustmentId: string | null;
            /** @description The approval of the last round; null for a goal that was never sent up. */
            approvalCaseId: string | null;
            /** @description 完善: what reviewers wrote into the text that was submitted last. */
            amendments: components["schemas"]["AmendmentView"][];
            actions: components["schemas"]["ActionView"][];
        };
        ReviseGoalRequest: {
            /** @description The version that was read; another one is refused with 409. */
            version: number;
            budget: components["schemas"]["BudgetRequest"];
            /** @description 重点项目; where nothing is said it stays as it was, and a new goal is none. */
            isKeyProject?: boolean;
            /** @description 资金用途. */
            purpose: string;
            /** @description 绩效目标, one text per numbered sentence. */
            objectives: string[];
            /** @description 资金支出计划. */
            spendingPlan: components["schemas"]["PlanCellRequest"][];
            indicators: components["schemas"]["IndicatorRequest"][];
        };
        GoalRevisedView: {
            version: number;
        };
        SubmitGoalRequest: {
            version: number;
        };
        GoalSubmittedView: {
            /** @description The case in which the reviewers decide. */
            approvalCaseId: string;
        };
        EngageThirdPartyRequest: {
            /** Format: uuid */
            thirdPartyUnitId: string;
        };
        GoalRevisionView: {
            budget: components["schemas"]["BudgetView"];
            /** @description 重点项目. */
            isKeyProject: boolean;
            purpose: string;
            objectives: string[];
            spendingPlan: components["schemas"]["PlanCellView"][];
            indicators: components["schemas"]["IndicatorView"][];
            version: number;
            round: number;
            reason: string;
            contentHash: string;
            frozenAt: string;
        };
        TimelineEntryView: {
            /** @description Number in the district's audit chain. */
            no: number;
            at: string;
            event: string;
            by: string | null;
            role: string | null;
            opinion: string | null;
        };
        StartAdjustmentRequest: {
            /** @enum {string} */
            kind: "supplement" | "reduction" | "transfer" | "target-change";
            /** @description 调整原因; may be written later. */
            reason?: string;
            /** @description 调整依据: 文号, or what happened. */
            evidence?: string;
            /**
             * Format: uuid
             * @description 调剂: the other project's goal.
             */
            counterpartGoalId?: string;
        };
        GoalAdjustmentListItemView: {
            id: string;
            kind: string;
            kindName: string;
            goalId: string;
            projectCode: string;
            projectName: string;
            unitId: string;
            unitName: string;
            fiscalYear: number;
            status: string;
            statusName: string;
            round: number;
            version: number;
            issuedOn: string | null;
        };
        GoalAdjustmentPageView: {
            items: components["schemas"]["GoalAdjustmentListItemView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        AdjustedGoalView: {
            budget: components["schemas"]["BudgetView"];
            /** @description 重点项目. */
            isKeyProject: boolean;
            purpose: string;
            objectives: string[];
            spendingPlan: components["schemas"]["PlanCellView"][];
            indicators: components["schemas"]["IndicatorView"][];
            goalId: string;
            code: string;
            name: string;
            /** @description 项目性质. */
            nature: string;
            /** @description What was issued, and stays in force until the adjustment is. */
            before: components["schemas"]["GoalContentView"];
            /** @description The issued version that it was written against. */
            baseVersion: number;
            /** @description Decimal 元 with its sign, against what was issued. */
            budgetChange: string;
            /** @description From what was issued to what is proposed, with what it means for what was promised. */
            changes: components["schemas"]["ChangeListView"];
        };
        GoalAdjustmentView: {
            id: string;
            kind: string;
            kindName: string;
            goalId: string;
            unitId: string;
            fiscalYear: number;
            title: string;
            status: string;
            statusName: string;
            version: number;
            round: number;
            contentHash: string;
            issuedOn: string | null;
            reason: string;
            evidence: string;
            /** @description What each goal is to become. */
            goals: components["schemas"]["AdjustedGoalView"][];
            /** @description What still keeps it from being submitted. */
            violations: components["schemas"]["ViolationView"][];
            /** @description The approval of the last round; null for an adjustment that was never sent up. */
            approvalCaseId: string | null;
            actions: components["schemas"]["ActionView"][];
        };
        AdjustedGoalRequest: {
            /** Format: uuid */
            goalId: string;
            budget: components["schemas"]["BudgetRequest"];
            /** @description 重点项目; where nothing is said it stays as it was, and a new goal is none. */
            isKeyProject?: boolean;
            /** @description 资金用途. */
            purpose: string;
            /** @description 绩效目标, one text per numbered sentence. */
            objectives: string[];
            /** @description 资金支出计划. */
            spendingPlan: components["schemas"]["PlanCellRequest"][];
            indicators: components["schemas"]["IndicatorRequest"][];
        };
        ReviseAdjustmentRequest: {
            /** @description The version that was read; another one is refused with 409. */
            version: number;
            reason: string;
            evidence: string;
            /** @description What each goal is to become, whole; in the order in which the adjustment shows them. */
            goals: components["schemas"]["AdjustedGoalRequest"][];
        };
        PrintedCellView: {
            text: string;
            /** @description How many columns it covers. */
            span: number;
            /** @description Lower part of a vertical merge; it shows nothing of its own. */
            continues: boolean;
            isLabel: boolean;
            /** @description left, center or right. */
            align: string;
            /** @description Which value stands there: `purpose`, in a row of a list `indicators/2/target`; none for labels. */
            place?: string;
        };
        PrintedRowView: {
            cells: components["schemas"]["PrintedCellView"][];
            isHead: boolean;
            lines?: number;
        };
        PrintedBlockView: {
            /** @description line or table. */
            kind: string;
            text?: string;
            style?: string;
            columns?: number[];
            rows?: components["schemas"]["PrintedRowView"][];
        };
        PrintedSectionView: {
            name: string;
            /** @description portrait or landscape. */
            orientation: string;
            startsPage: boolean;
            blocks: components["schemas"]["PrintedBlockView"][];
        };
        PrintedDocumentView: {
            title: string;
            sections: components["schemas"]["PrintedSectionView"][];
        };
        IssueGoalsRequest: {
            /** @description These goals; without them, everything approved of a year. */
            goalIds?: string[];
            /** @description Needed where no goals are named. */
            fiscalYear?: number;
            /**
             * Format: uuid
             * @description Of one unit only.
             */
            unitId?: string;
            /** @description 文号. */
            replyNumber: string;
            /** @description Only says what would be issued. */
            dryRun?: boolean;
        };
        IssuedGoalView: {
            goalId: string;
            code: string;
            name: string;
            /** @description issued · issuable (dry run) · issued-already · refused. */
            outcome: string;
            /** @description Why it was refused. */
            problem: string | null;
            /** @description The same as a sentence. */
            message: string | null;
        };
        IssuedBatchView: {
            /** @description The paper of this batch; null where nothing was issued. */
            replyId: string | null;
            issued: number;
            refused: number;
            items: components["schemas"]["IssuedGoalView"][];
        };
        GoalReplyListItemView: {
            id: string;
            number: string;
            fiscalYear: number;
            issuedOn: string;
            goals: number;
            /** @description Decimal 元, of the goals that the reader sees. */
            budget: string;
        };
        GoalReplyPageView: {
            items: components["schemas"]["GoalReplyListItemView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        RepliedGoalView: {
            goalId: string;
            code: string;
            name: string;
            unitName: string;
            /** @description Decimal 元, as issued by this paper. */
            budget: string;
        };
        GoalReplyView: {
            id: string;
            number: string;
            fiscalYear: number;
            issuedOn: string;
            goals: number;
            /** @description Decimal 元, of the goals that the reader sees. */
            budget: string;
            items: components["schemas"]["RepliedGoalView"][];
        };
        OpenFiscalYearRequest: {
            /** @description Only says what would be copied. */
            dryRun?: boolean;
        };
        RolledOverGoalView: {
            /** @description The goal of the year before. */
            fromGoalId: string;
            fromCode: string;
            name: string;
            /** @description 项目编码 in the new year. */
            code: string;
            /** @description copied · would-copy (dry run) · copied-already · left. */
            outcome: string;
            /** @description The new draft. */
            goalId: string | null;
            /** @description Why it was left. */
            message: string | null;
        };
        OpenedFiscalYearView: {
            fiscalYear: number;
            copied: number;
            items: components["schemas"]["RolledOverGoalView"][];
        };
        WindowExtensionView: {
            unitId: string;
            closesOn: string;
            reason: string;
            approvedBy: string;
        };
        SubmissionWindowView: {
            id: string;
            fiscalYear: number;
            kind: string;
            kindName: string;
            opensOn: string;
            closesOn: string;
            source: string;
            version: number;
            /** @description Those that the reader may know of. */
            extensions: components["schemas"]["WindowExtensionView"][];
        };
        SubmissionWindowsView: {
            fiscalYear: number;
            /** @description Without windows the year is not limited. */
            isLimited: boolean;
            /** @description Whether the reader's own unit could submit today. */
            isOpen: boolean;
            message: string;
            items: components["schemas"]["SubmissionWindowView"][];
        };
        OpenWindowRequest: {
            fiscalYear: number;
            /**
             * @description first 一上, second 二上.
             * @enum {string}
             */
            kind: "first" | "second";
            opensOn: string;
            /** @description The last day. */
            closesOn: string;
            /** @description 依据: the paper that set the dates, or why. */
            source: string;
        };
        WindowOpenedView: {
            id: string;
        };
        ReviseWindowRequest: {
            /** @description The version that was read; another one is refused with 409. */
            version: number;
            opensOn: string;
            /** @description The last day. */
            closesOn: string;
            /** @description 依据: the paper that set the dates, or why. */
            source: string;
        };
        WindowRevisedView: {
            version: number;
        };
        ExtendWindowRequest: {
            /** Format: uuid */
            unitId: string;
            /** @description The unit's last day. */
            closesOn: string;
            reason: string;
            /** @description Who agreed to it. */
            approvedBy: string;
        };
        GoalReviewView: {
            findings: components["schemas"]["ReviewFindingView"][];
            /** @description How many there are of each severity. */
            blocking: number;
            warnings: number;
            remarks: number;
        };
        RehearsedPersonView: {
            name: string;
            /** @description 受托人, while the person is away; null otherwise. */
            standIn: string | null;
        };
        RehearsedStepView: {
            position: number;
            name: string;
            role: string;
            roleName: string;
            /** @description e.g. 对口业务股室. */
            atName: string;
            rule: string;
            ruleName: string;
            /** @description Who would be asked. Nobody means that the document would wait on the stuck list. */
            people: components["schemas"]["RehearsedPersonView"][];
            isStuck: boolean;
            /** @description How many working days the step has. */
            workingDays: number;
            /** @description By when it is due, if every step before took all its time. */
            dueOn: string;
        };
        LeftOutStepView: {
            name: string;
            /** @description The condition that does not hold, in words. */
            because: string;
        };
        RehearsalView: {
            /** @description Version of the district's route; null for the one it has until it loads its own. */
            routeNumber: number | null;
            steps: components["schemas"]["RehearsedStepView"][];
            leftOut: components["schemas"]["LeftOutStepView"][];
            /** @description Expected end, if every step takes all its time. */
            finishOn: string;
            /** @description Counted over days whose holiday paper is not out yet. */
            isProvisional: boolean;
        };
        GoalRoundView: {
            content: components["schemas"]["GoalContentView"];
            /** @description What changed from the round that was asked to compare with. */
            changes: components["schemas"]["ChangeListView"] | null;
            /** @description 完善: what reviewers wrote into the text of this round. */
            amendments: components["schemas"]["AmendmentView"][];
            round: number;
            version: number;
            /** @description submitted, amended by a reviewer, or issued. */
            reason: string;
            /** @description 送审之日, or the day of the reply. */
            on: string;
            /** @description When the record came into being. */
            frozenAt: string;
            contentHash: string;
            /** @description The text still has the hash it was frozen with. */
            isIntact: boolean;
        };
        DepartmentGoalRoundView: {
            content: components["schemas"]["DepartmentGoalContentView"];
            changes: components["schemas"]["ChangeListView"] | null;
            round: number;
            version: number;
            /** @description submitted, amended by a reviewer, or issued. */
            reason: string;
            /** @description 送审之日, or the day of the reply. */
            on: string;
            /** @description When the record came into being. */
            frozenAt: string;
            contentHash: string;
            /** @description The text still has the hash it was frozen with. */
            isIntact: boolean;
        };
        DepartmentGoalListItemView: {
            id: string;
            unitId: string;
            unitCode: string;
            unitName: string;
            fiscalYear: number;
            status: string;
            statusName: string;
            round: number;
            version: number;
        };
        DepartmentGoalPageView: {
            items: components["schemas"]["DepartmentGoalListItemView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        StatedAmountRequest: {
            /** @description Decimal 元. */
            amount: string;
            /** @description As it was printed, with its unit, when it came from a document. */
            raw?: string;
        };
        StatedTotalsRequest: {
            /** @description 预算收入. */
            income?: components["schemas"]["StatedAmountRequest"] | null;
            /** @description 支出预算. */
            expenditure?: components["schemas"]["StatedAmountRequest"] | null;
            /** @description 其中：基本支出. */
            basic?: components["schemas"]["StatedAmountRequest"] | null;
            /** @description 项目支出. */
            project?: components["schemas"]["StatedAmountRequest"] | null;
        };
        DutyBandRequest: {
            /**
             * @description 优、良、中、差.
             * @enum {string}
             */
            grade: "excellent" | "good" | "fair" | "poor";
            /** @description From so many percent on. */
            atLeast: string;
        };
        SubGoalRequest: {
            /** @description 职责名称. */
            name: string;
            /** @description 主要职责. */
            duty?: string | null;
            /** @description 职责目标. */
            dutyGoal?: string | null;
            /** @description 绩效目标. */
            goal?: string | null;
            /** @description 绩效指标, in words. */
            indicators?: string | null;
            /** @description 绩效标准, in words. */
            standard?: string | null;
            /** @description What the words of the standard say. */
            bands: components["schemas"]["DutyBandRequest"][];
        };
        DepartmentIndicatorRequest: {
            /**
             * Format: uuid
             * @description Keeps the identity of an indicator that is already there.
             */
            id?: string;
            /** @description 一级指标, as printed. */
            level1: string;
            /** @description 二级指标, as printed. */
            level2: string;
            /** @description 三级指标. */
            name: string;
            /** @description 绩效指标描述. */
            description: string;
            /** @description 指标值 as text, e.g. `≥95%`; kept as it is, read by the server. */
            target: string;
            /** @description 评（扣）分标准 as a sentence; kept as it is, read by the server. */
            scoring: string;
            /** @description 指标值确定依据. */
            basis: string;
        };
        CreateDepartmentGoalRequest: {
            fiscalYear: number;
            /** @description 收入、支出、基本、项目, as far as the department states them. */
            totals: components["schemas"]["StatedTotalsRequest"];
            /** @description What stands before the goals. */
            introduction: string;
            /** @description 总体绩效目标. */
            overallGoal: string;
            /** @description 分项绩效目标, duty by duty. */
            subGoals: components["schemas"]["SubGoalRequest"][];
            /** @description 工作保障措施. */
            safeguards: string[];
            /** @description 部门整体绩效指标. */
            indicators: components["schemas"]["DepartmentIndicatorRequest"][];
        };
        DepartmentGoalView: {
            totals: components["schemas"]["StatedTotalsView"];
            introduction: string;
            overallGoal: string;
            subGoals: components["schemas"]["SubGoalView"][];
            safeguards: string[];
            indicators: components["schemas"]["DepartmentIndicatorView"][];
            id: string;
            unitId: string;
            unitCode: string;
            unitName: string;
            fiscalYear: number;
            status: string;
            statusName: string;
            version: number;
            round: number;
            contentHash: string;
            issuedOn: string | null;
            /** @description What still keeps it from being submitted. */
            violations: components["schemas"]["ViolationView"][];
            /** @description The approval of the last round; null for a goal that was never sent up. */
            approvalCaseId: string | null;
            actions: components["schemas"]["ActionView"][];
        };
        ReviseDepartmentGoalRequest: {
            /** @description The version that was read; another one is refused with 409. */
            version: number;
            /** @description 收入、支出、基本、项目, as far as the department states them. */
            totals: components["schemas"]["StatedTotalsRequest"];
            /** @description What stands before the goals. */
            introduction: string;
            /** @description 总体绩效目标. */
            overallGoal: string;
            /** @description 分项绩效目标, duty by duty. */
            subGoals: components["schemas"]["SubGoalRequest"][];
            /** @description 工作保障措施. */
            safeguards: string[];
            /** @description 部门整体绩效指标. */
            indicators: components["schemas"]["DepartmentIndicatorRequest"][];
        };
        DepartmentGoalRevisionView: {
            totals: components["schemas"]["StatedTotalsView"];
            introduction: string;
            overallGoal: string;
            subGoals: components["schemas"]["SubGoalView"][];
            safeguards: string[];
            indicators: components["schemas"]["DepartmentIndicatorView"][];
            version: number;
            round: number;
            reason: string;
            contentHash: string;
            frozenAt: string;
        };
        DepartmentGoalSuccessorRequest: {
            /** @description Later than that of the goal. */
            fiscalYear: number;
        };
        PreviousDepartmentGoalView: {
            goalId: string;
            fiscalYear: number;
            status: string;
            statusName: string;
        };
        FieldChangeView: {
            field: string;
            before: string | null;
            after: string | null;
        };
        GoalDifferenceView: {
            part: string;
            /** @description added · removed · changed. */
            change: string;
            path: string;
            /** @description Name of the indicator, month of the checkpoint. */
            label: string;
            fields: components["schemas"]["FieldChangeView"][];
            /** @description The same as a sentence. */
            message: string;
        };
        DepartmentGoalSuccessionView: {
            goalId: string;
            /** @description What the unit was issued last before this goal's year; null where there is none, or none that its reader may see. */
            predecessor: components["schemas"]["PreviousDepartmentGoalView"] | null;
            /** @description From the predecessor's text to this one. */
            differences: components["schemas"]["GoalDifferenceView"][];
            /** @description Places that name another year than the goal's own. */
            otherYears: components["schemas"]["ViolationView"][];
        };
        ConfidenceCountsView: {
            high: number;
            medium: number;
            low: number;
        };
        AmbiguousValueView: {
            /** @description Position of the row in the document, from 1. */
            indicator: number;
            name: string;
            raw: string;
            suggestions: string[];
            /** @description What stands in the goal and is kept as long as nothing is chosen; null where the printed text would stand there. */
            kept: string | null;
        };
        ImportedProjectView: {
            no: number;
            /** @description The code it has, or would get. */
            code: string;
            name: string;
            nature: string;
            /** @description Decimal 元. */
            budget: string;
            /**
             * @description Never none.
             * @enum {string}
             */
            verdict: "conflict" | "new" | "changed" | "same" | "refused";
            /** @description What was taken for granted. */
            remarks: components["schemas"]["ViolationView"][];
            /** @description The goal that is there; null for a new one. */
            goalId: string | null;
            statusName: string | null;
            differences: components["schemas"]["GoalDifferenceView"][];
            /** @description How surely its values were read. */
            confidence: components["schemas"]["ConfidenceCountsView"];
            /** @description Values that a person can choose the meaning of when it is taken over. */
            ambiguous: components["schemas"]["AmbiguousValueView"][];
            /** @description Why it cannot become a goal, and what to do. */
            faults: components["schemas"]["ViolationView"][];
            /** @description Of a conflict: why the goal is not overwritten. */
            reason: string | null;
            /** @description Of a conflict: Chinese names of the roles that can change that. */
            whoCan: string[];
        };
        ImportedDepartmentView: {
            /**
             * @description new · changed · same · conflict · refused; none where the document says nothing of the whole department.
             * @enum {string}
             */
            verdict: "conflict" | "new" | "changed" | "same" | "refused" | "none";
            /** @description The goal that is there; null for a new one. */
            goalId: string | null;
            statusName: string | null;
            differences: components["schemas"]["GoalDifferenceView"][];
            /** @description How surely its values were read. */
            confidence: components["schemas"]["ConfidenceCountsView"];
            /** @description Values that a person can choose the meaning of when it is taken over. */
            ambiguous: components["schemas"]["AmbiguousValueView"][];
            /** @description Why it cannot become a goal, and what to do. */
            faults: components["schemas"]["ViolationView"][];
            /** @description Of a conflict: why the goal is not overwritten. */
            reason: string | null;
            /** @description Of a conflict: Chinese names of the roles that can change that. */
            whoCan: string[];
        };
        MissingGoalView: {
            goalId: string;
            code: string;
            name: string;
            status: string;
            statusName: string;
        };
        ResidueView: {
            where: string;
            text: string;
        };
        DocumentFindingView: {
            rule: string;
            /** @enum {string} */
            severity: "info" | "warn" | "block";
            /** @description Number of the project. */
            project: number;
            indicator: number | null;
            field: string;
            message: string;
            evidence: string;
            suggestion: string;
            source: string;
            where: string;
        };
        DocumentImportView: {
            id: string;
            fileName: string;
            sha256: string;
            format: string;
            fiscalYear: number;
            unitCode: string;
            importedBy: string;
            importedAt: string;
            /** @description Goes into the application: it stands for the goals that this comparison looked at. */
            comparedWith: string;
            projects: components["schemas"]["ImportedProjectView"][];
            /** @description 部门整体绩效目标. */
            department: components["schemas"]["ImportedDepartmentView"];
            /** @description Goals of the unit's year that the document does not name; an import leaves them alone. */
            missing: components["schemas"]["MissingGoalView"][];
            /** @description What stands in the document and could not be placed. */
            residue: components["schemas"]["ResidueView"][];
            findings: components["schemas"]["DocumentFindingView"][];
            /** @description apply. */
            actions: components["schemas"]["ActionView"][];
        };
        GivenDocumentView: {
            id: string;
            fileName: string;
            format: string;
            fiscalYear: number;
            projects: number;
            importedBy: string;
            importedAt: string;
        };
        GivenDocumentListView: {
            items: components["schemas"]["GivenDocumentView"][];
        };
        ReadFieldView: {
            field: string;
            label: string;
            /** @description As it would stand in the goal; empty where the document is silent. */
            value: string;
            /** @description As it is printed; null where nothing is. */
            raw: string | null;
            where: string | null;
            /**
             * @description high, medium or low; null where nothing is printed.
             * @enum {string|null}
             */
            confidence: "medium" | "low" | "high" | null;
            confidenceName: string | null;
        };
        ReadRowView: {
            /** @description Position in its table, from 1. */
            no: number;
            cells: components["schemas"]["ReadFieldView"][];
        };
        ReadProjectView: {
            no: number;
            fields: components["schemas"]["ReadFieldView"][];
            rows: components["schemas"]["ReadRowView"][];
            /** @description The tables it was read from, as they stand; null where they were not kept. */
            source: components["schemas"]["PrintedBlockView"][] | null;
        };
        ReadTableView: {
            fields: components["schemas"]["ReadFieldView"][];
            rows: components["schemas"]["ReadRowView"][];
            /** @description The tables it was read from, as they stand; null where they were not kept. */
            source: components["schemas"]["PrintedBlockView"][] | null;
        };
        DocumentReadingView: {
            projects: components["schemas"]["ReadProjectView"][];
            /** @description Null where the document says nothing of the whole department. */
            department: components["schemas"]["ReadTableView"] | null;
        };
        TargetChoiceRequest: {
            /** @description Number of the project in the document; absent for 部门整体绩效指标. */
            project?: number;
            /** @description Position of the row in its table, from 1. */
            indicator: number;
            /** @description One of the suggestions, or the own words, e.g. `≥95%`. */
            target: string;
        };
        DocumentApplicationRequest: {
            /** @description As the comparison said it; when the goals have changed since, nothing is written. */
            comparedWith: string;
            /** @description Numbers of the projects to take over; all of them where it is absent. */
            projects?: number[];
            /** @description `false` leaves the goal of the whole department out. */
            department?: boolean;
            /** @description Readings of ambiguous values; what is not chosen is stored as it is printed, and is no number. */
            choices?: components["schemas"]["TargetChoiceRequest"][];
        };
        AppliedProjectView: {
            no: number;
            /** @description created · revised · same · conflict · refused · not-chosen; of a department also none. */
            outcome: string;
            goalId: string | null;
        };
        AppliedDepartmentView: {
            /** @description created · revised · same · conflict · refused · not-chosen; of a department also none. */
            outcome: string;
            goalId: string | null;
        };
        DocumentApplicationView: {
            created: number;
            revised: number;
            projects: components["schemas"]["AppliedProjectView"][];
            department: components["schemas"]["AppliedDepartmentView"];
        };
        GoalSuccessorRequest: {
            /** @description Later than that of the goal. */
            fiscalYear: number;
            /** @description 项目编码 in the new year. */
            code: string;
            /** @description 项目名称; the old one where it is absent. */
            name?: string;
        };
        GoalSuccessionView: {
            goalId: string;
            /** @description What the unit was issued last before this goal's year; null where there is none, or none that its reader may see. */
            predecessor: components["schemas"]["PreviousDepartmentGoalView"] | null;
            /** @description From the predecessor's text to this one. */
            differences: components["schemas"]["GoalDifferenceView"][];
            /** @description Places that name another year than the goal's own. */
            otherYears: components["schemas"]["ViolationView"][];
        };
        LibraryIndicatorView: {
            id: string;
            status: string;
            statusName: string;
            version: number;
            revision: number;
            /** @description 一级指标. */
            dimension: string;
            /** @description 二级指标. */
            category: string;
            name: string;
            unitOfMeasure: string | null;
            direction: string;
            /** @description 常用指标值 as it was written. */
            target: string;
            targetKind: string;
            targetOperator: string | null;
            /** @description A decimal as text. */
            targetValue: string | null;
            targetUnit: string | null;
            description: string;
            scoringSentence: string;
            basisHint: string;
            nature: string | null;
            business: string;
        };
        LibraryPageView: {
            items: components["schemas"]["LibraryIndicatorView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        PeerTargetView: {
            target: string;
            goals: number;
            /** @description How many goals promise as much or more; null for words. */
            asDemanding: number | null;
        };
        PeerTargetsView: {
            /** @description How many approved goals of the year and nature have the indicator. */
            n: number;
            /** @description One sentence that says where the figures come from, or why there are none. */
            source: string;
            isHidden: boolean;
            targets: components["schemas"]["PeerTargetView"][];
        };
        LibrarySourceView: {
            goalId: string;
            goalVersion: number;
            indicatorId: string;
        };
        LibraryRevisionView: {
            number: number;
            /** @description Null for readers who do not keep the library. */
            writtenBy: string | null;
            writtenAt: string;
            /** @description 一级指标. */
            dimension: string;
            /** @description 二级指标. */
            category: string;
            name: string;
            unitOfMeasure: string | null;
            direction: string;
            /** @description 常用指标值 as it was written. */
            target: string;
            targetKind: string;
            targetOperator: string | null;
            /** @description A decimal as text. */
            targetValue: string | null;
            targetUnit: string | null;
            description: string;
            scoringSentence: string;
            basisHint: string;
            nature: string | null;
            business: string;
        };
        LibraryUseView: {
            goalId: string;
            projectCode: string;
            projectName: string;
            unitName: string;
            fiscalYear: number;
            status: string;
            statusName: string;
            indicatorId: string;
            target: string;
        };
        LibraryDetailView: {
            id: string;
            status: string;
            statusName: string;
            version: number;
            revision: number;
            /** @description 一级指标. */
            dimension: string;
            /** @description 二级指标. */
            category: string;
            name: string;
            unitOfMeasure: string | null;
            direction: string;
            /** @description 常用指标值 as it was written. */
            target: string;
            targetKind: string;
            targetOperator: string | null;
            /** @description A decimal as text. */
            targetValue: string | null;
            targetUnit: string | null;
            description: string;
            scoringSentence: string;
            basisHint: string;
            nature: string | null;
            business: string;
            /** @description The goal's row it was proposed from; null for one that was written for the library. */
            source: components["schemas"]["LibrarySourceView"] | null;
            revisions: components["schemas"]["LibraryRevisionView"][];
            /** @description Goals with an indicator of this category and name, within what the reader may see; the latest hundred. */
            uses: components["schemas"]["LibraryUseView"][];
            useCount: number;
            actions: components["schemas"]["ActionView"][];
        };
        LibraryIndicatorRequest: {
            /**
             * @description 二级指标.
             * @enum {string}
             */
            category: "quantity" | "quality" | "timeliness" | "cost" | "economic-benefit" | "social-benefit" | "ecological-benefit" | "sustainable-impact" | "satisfaction" | "economic-cost" | "social-cost" | "ecological-cost";
            /** @description 三级指标; stands once in the district for its category. */
            name: string;
            /** @description 计量单位; what the target says where absent. */
            unitOfMeasure?: string | null;
            /**
             * @description What the target, name and category let one expect where absent.
             * @enum {string}
             */
            direction?: "higher-is-better" | "lower-is-better";
            /** @description 常用指标值 as text, e.g. `≥95%`; blank where every project sets its own. */
            target: string;
            /** @description 绩效指标描述. */
            description: string;
            /** @description 评（扣）分标准. */
            scoringSentence: string;
            /** @description What usually supports the value (指标值确定依据). */
            basisHint: string;
            /**
             * @description 适用的项目性质; null for every one.
             * @enum {string|null}
             */
            nature?: "payroll" | "fee" | "one-off" | "construction" | "award" | "transfer" | "other" | null;
            /** @description 行业或业务类别; blank for every one. */
            business: string;
        };
        LibraryCreatedView: {
            id: string;
        };
        ProposeGoalIndicatorsRequest: {
            /** Format: uuid */
            goalId: string;
            /** @description The rows of the goal that were chosen. */
            indicatorIds: string[];
            business?: string;
        };
        ProposedRowView: {
            indicatorId: string;
            entryId: string;
            /** @description False where the library had an indicator of this category and name before. */
            isNew: boolean;
            existingName?: string;
            existingStatusName?: string;
        };
        ProposedRowsView: {
            rows: components["schemas"]["ProposedRowView"][];
        };
        ReviseLibraryIndicatorRequest: {
            /**
             * @description 二级指标.
             * @enum {string}
             */
            category: "quantity" | "quality" | "timeliness" | "cost" | "economic-benefit" | "social-benefit" | "ecological-benefit" | "sustainable-impact" | "satisfaction" | "economic-cost" | "social-cost" | "ecological-cost";
            /** @description 三级指标; stands once in the district for its category. */
            name: string;
            /** @description 计量单位; what the target says where absent. */
            unitOfMeasure?: string | null;
            /**
             * @description What the target, name and category let one expect where absent.
             * @enum {string}
             */
            direction?: "higher-is-better" | "lower-is-better";
            /** @description 常用指标值 as text, e.g. `≥95%`; blank where every project sets its own. */
            target: string;
            /** @description 绩效指标描述. */
            description: string;
            /** @description 评（扣）分标准. */
            scoringSentence: string;
            /** @description What usually supports the value (指标值确定依据). */
            basisHint: string;
            /**
             * @description 适用的项目性质; null for every one.
             * @enum {string|null}
             */
            nature?: "payroll" | "fee" | "one-off" | "construction" | "award" | "transfer" | "other" | null;
            /** @description 行业或业务类别; blank for every one. */
            business: string;
            /** @description The version that was read; another one is refused with 409. */
            version: number;
        };
        LibraryRevisedView: {
            version: number;
        };
        MoveLibraryIndicatorRequest: {
            version: number;
        };
        PaymentRequest: {
            /**
             * Format: uuid
             * @description The goal whose project is paid for; or name the project by its code.
             */
            goalId?: string;
            /** @description 项目编码, in the fiscal year of the payment. */
            projectCode?: string;
            /** @description 凭证号, once per district: a payment that is sent again word for word is not booked twice. */
            voucherNo: string;
            paidOn: string;
            /** @description Decimal 元; negative for money that came back. */
            amount: string;
            summary: string;
        };
        RecordPaymentsRequest: {
            payments?: components["schemas"]["PaymentRequest"][];
            /** Format: uuid */
            goalId?: string;
            projectCode?: string;
            voucherNo?: string;
            paidOn?: string;
            amount?: string;
            summary?: string;
        };
        PaymentsRecordedView: {
            recorded: number;
            /** @description Vouchers that were there already, word for word. */
            repeated: number;
        };
        BudgetChangeView: {
            kind: string;
            kindName: string;
            /** @description Decimal 元. */
            amount: string;
            effectiveOn: string;
        };
        MonthStandingView: {
            month: number;
            /** @description Decimal 元: in force at the end of the month. */
            budget: string;
            /** @description Decimal 元: paid by the end of the month. */
            spent: string;
            /** @description In percent, two places; null without a budget. */
            executionRate: string | null;
        };
        PaymentView: {
            id: string;
            voucherNo: string;
            paidOn: string;
            /** @description Decimal 元. */
            amount: string;
            summary: string;
        };
        GoalAccountView: {
            /** @description 调整后预算数, decimal 元. */
            budget: string;
            /** @description 累计执行数, decimal 元. */
            spent: string;
            budgetChanges: components["schemas"]["BudgetChangeView"][];
            /** @description Every month of the year that has begun. */
            course: components["schemas"]["MonthStandingView"][];
            items: components["schemas"]["PaymentView"][];
            total: number;
            page: number;
            pageSize: number;
            actions: components["schemas"]["ActionView"][];
        };
        LightView: {
            /** @description red, yellow, green or blue; null where nothing can be judged. */
            light: string | null;
            lightName: string | null;
            /** @description Actual to expected in percent, two places. */
            ratio: string | null;
            /** @description 为什么: one sentence for every step. */
            explanation: string[];
        };
        ReportSpendingView: {
            /** @description Decimal 元. */
            budget: string;
            /** @description Decimal 元. */
            spent: string;
            executionRate: string | null;
            plannedPercent: string;
            /** @description 序时进度. */
            linearPercent: string;
            plan: components["schemas"]["LightView"];
            linear: components["schemas"]["LightView"];
        };
        MonitoringLineView: {
            spending: components["schemas"]["ReportSpendingView"];
            isOverdue: boolean;
            workingDaysOverdue: number;
            id: string;
            goalId: string;
            projectCode: string;
            projectName: string;
            unitId: string;
            unitName: string;
            fiscalYear: number;
            month: number;
            checkpointOn: string;
            status: string;
            statusName: string;
            round: number;
            version: number;
            filedOn: string | null;
            planLight: string | null;
            linearLight: string | null;
            attainmentLight: string | null;
            forecastLight: string | null;
            projectLight: string | null;
            /** @description Of what is owed now; null when nothing is. */
            dueOn: string | null;
        };
        MonitoringPageView: {
            items: components["schemas"]["MonitoringLineView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        ActualView: {
            kind: string;
            value?: string;
            level?: string;
            share?: string | null;
            isYes?: boolean;
        };
        MonitoredIndicatorView: {
            indicatorId: string;
            /** @description 一级指标、二级指标. */
            dimensionName: string;
            categoryName: string;
            name: string;
            description: string;
            target: string;
            /** @description Whether completion is a number in `unit`; otherwise a level of achievement, or 是/否. */
            isMeasured: boolean;
            unit: string;
            actual: components["schemas"]["ActualView"] | null;
            forecast: components["schemas"]["ActualView"] | null;
            likelihood: string | null;
            reason: string | null;
            attainmentLight: components["schemas"]["LightView"];
            forecastLight: components["schemas"]["LightView"];
        };
        MonitoringFiguresView: {
            /** @description Decimal 元: budget in force at the checkpoint. */
            budget: string;
            /** @description Decimal 元: paid by the checkpoint. */
            spent: string;
            executionRate: string | null;
            plannedPercent: string;
            /** @description 序时进度. */
            linearPercent: string;
            /** @description 绩效目标实现程度. */
            goalPercent: string | null;
            plan: components["schemas"]["LightView"];
            linear: components["schemas"]["LightView"];
            attainment: components["schemas"]["LightView"];
            forecast: components["schemas"]["LightView"];
            /** @description 项目灯: the worst of money, goal, and the gap between the two. */
            project: components["schemas"]["LightView"];
            rulebookVersion: string;
        };
        MonitoringListItemView: {
            id: string;
            goalId: string;
            projectCode: string;
            projectName: string;
            unitId: string;
            unitName: string;
            fiscalYear: number;
            month: number;
            checkpointOn: string;
            status: string;
            statusName: string;
            round: number;
            version: number;
            filedOn: string | null;
            planLight: string | null;
            linearLight: string | null;
            attainmentLight: string | null;
            forecastLight: string | null;
            projectLight: string | null;
            /** @description Of what is owed now; null when nothing is. */
            dueOn: string | null;
        };
        MonitoringViolationView: {
            path: string;
            code: string;
            message: string;
        };
        MonitoringReportView: {
            id: string;
            goalId: string;
            projectCode: string;
            projectName: string;
            unitId: string;
            unitName: string;
            fiscalYear: number;
            month: number;
            checkpointOn: string;
            status: string;
            statusName: string;
            round: number;
            version: number;
            filedOn: string | null;
            /** @description Of what the unit owes now; null when nothing. */
            dueOn: string | null;
            /** @description The approval of the last round, for readers who may see it. */
            approvalCaseId: string | null;
            /** @description 年度总体目标. */
            objectives: string[];
            /** @description Of the filed text; null while it is being written. */
            contentHash: string | null;
            indicators: components["schemas"]["MonitoredIndicatorView"][];
            forecastSpent: string | null;
            deviationCause: string | null;
            correctiveMeasure: string | null;
            /** @description As filed, or as they are now while it is being written. */
            figures: components["schemas"]["MonitoringFiguresView"];
            /** @description The other checkpoints of the same goal. */
            otherReports: components["schemas"]["MonitoringListItemView"][];
            /** @description What still keeps it from being filed. */
            violations: components["schemas"]["MonitoringViolationView"][];
            /** @description What is owed on it, and who asked for it. */
            deadlines: components["schemas"]["ObligationView"][];
            actions: components["schemas"]["ActionView"][];
        };
        ActualRequest: {
            /** @enum {string} */
            kind: "number" | "level" | "yes-no";
            /** @description With `number`: a decimal as text, in the unit of the target. */
            value?: string;
            /**
             * @description With `level`.
             * @enum {string}
             */
            level?: "achieved" | "partly-achieved" | "not-achieved";
            /** @description With `level`: the share of the weight that the evaluator gives, 0 … 1. */
            share?: string | null;
            /** @description With `yes-no`. */
            isYes?: boolean;
        };
        MonitoredIndicatorRequest: {
            /** Format: uuid */
            indicatorId: string;
            /** @description 实际完成值 up to the checkpoint; null when there is none yet. */
            actual?: components["schemas"]["ActualRequest"] | null;
            /** @description 全年预计完成值. */
            forecast?: components["schemas"]["ActualRequest"] | null;
            /**
             * @description 完成目标可能性.
             * @enum {string|null}
             */
            likelihood?: "certain" | "possible" | "impossible" | null;
            /** @description Why there is no value, or why it is off. */
            reason?: string | null;
        };
        ReviseMonitoringReportRequest: {
            /** @description The version that was read; another one is refused with 409. */
            version: number;
            indicators: components["schemas"]["MonitoredIndicatorRequest"][];
            /** @description 全年预计执行数, decimal 元. */
            forecastSpent?: string | null;
            /** @description 偏差原因; needed when a light is red or yellow. */
            deviationCause?: string | null;
            /** @description 纠偏措施; needed when a light is red or yellow. */
            correctiveMeasure?: string | null;
        };
        MonitoringRevisedView: {
            version: number;
        };
        FileMonitoringReportRequest: {
            version: number;
        };
        MonitoringFiledView: {
            approvalCaseId: string;
        };
        WorkbookCellView: {
            /** @description e.g. `指标完成情况!F5`. */
            cell: string;
            reportId: string;
            projectCode: string;
            projectName: string;
            indicatorId: string | null;
            /** @description e.g. `actual`. */
            field: string;
            fieldName: string;
            /** @description What it held when the workbook was handed out. */
            handedOut: string;
            /** @description What stands in the workbook. */
            returned: string;
            /** @description What stands in the report now. */
            present: string;
        };
        WorkbookConflictView: {
            /** @description e.g. `指标完成情况!F5`. */
            cell: string;
            reportId: string;
            projectCode: string;
            projectName: string;
            indicatorId: string | null;
            /** @description e.g. `actual`. */
            field: string;
            fieldName: string;
            /** @description What it held when the workbook was handed out. */
            handedOut: string;
            /** @description What stands in the workbook. */
            returned: string;
            /** @description What stands in the report now. */
            present: string;
            /** @description Names this conflict in `take` or `leave`. */
            choice: string;
        };
        UnreadableCellView: {
            /** @description e.g. `指标完成情况!F5`. */
            cell: string;
            reportId: string;
            projectCode: string;
            projectName: string;
            indicatorId: string | null;
            /** @description e.g. `actual`. */
            field: string;
            fieldName: string;
            /** @description What it held when the workbook was handed out. */
            handedOut: string;
            /** @description What stands in the workbook. */
            returned: string;
            /** @description What stands in the report now. */
            present: string;
            code: string;
            message: string;
        };
        MissingRowView: {
            reportId: string;
            projectCode: string;
            projectName: string;
            indicatorId: string | null;
        };
        ExtraTextView: {
            cell: string;
            text: string;
        };
        WorkbookComparisonView: {
            /** @description Cells nobody changed, or changed alike. */
            same: number;
            changed: components["schemas"]["WorkbookCellView"][];
            conflicts: components["schemas"]["WorkbookConflictView"][];
            /** @description Of reports that were filed meanwhile: not written. */
            locked: components["schemas"]["WorkbookCellView"][];
            unreadable: components["schemas"]["UnreadableCellView"][];
            missingRows: components["schemas"]["MissingRowView"][];
            /** @description Texts where nothing was to be filled in: not written. */
            extras: components["schemas"]["ExtraTextView"][];
        };
        WorkbookApplicationView: {
            /** @description Cells nobody changed, or changed alike. */
            same: number;
            changed: components["schemas"]["WorkbookCellView"][];
            conflicts: components["schemas"]["WorkbookConflictView"][];
            /** @description Of reports that were filed meanwhile: not written. */
            locked: components["schemas"]["WorkbookCellView"][];
            unreadable: components["schemas"]["UnreadableCellView"][];
            missingRows: components["schemas"]["MissingRowView"][];
            /** @description Texts where nothing was to be filled in: not written. */
            extras: components["schemas"]["ExtraTextView"][];
            /** @description Cells that were written. */
            written: number;
            reportIds: string[];
        };
        ResultView: {
            points: string;
            grade: string;
            gradeName: string;
        };
        EvaluationListItemView: {
            id: string;
            goalId: string;
            projectCode: string;
            projectName: string;
            unitId: string;
            unitName: string;
            fiscalYear: number;
            status: string;
            statusName: string;
            round: number;
            version: number;
            filedOn: string | null;
            /** @description As filed; null before. */
            result: components["schemas"]["ResultView"] | null;
            /** @description After a re-check. */
            finalResult: components["schemas"]["ResultView"] | null;
            dueOn: string | null;
        };
        EvaluationPageView: {
            items: components["schemas"]["EvaluationListItemView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        ScoreView: {
            /** @description 分值. */
            weight: string;
            /** @description 得分; null where no rule fits what was reported. */
            points: string | null;
            /** @description 计算说明, one sentence for every step. */
            explanation: string[];
            /** @description Why there is no score. */
            problem: string | null;
        };
        EvaluatedIndicatorView: {
            /** @description 分值. */
            weight: string;
            /** @description 得分; null where no rule fits what was reported. */
            points: string | null;
            /** @description 计算说明, one sentence for every step. */
            explanation: string[];
            /** @description Why there is no score. */
            problem: string | null;
            indicatorId: string;
            category: string;
            name: string;
            target: string;
            /** @description The target as it is judged. */
            targetValue: components["schemas"]["TargetView"];
            /** @description higher-is-better or lower-is-better. */
            direction: string;
            actual: components["schemas"]["ActualView"] | null;
            reason: string | null;
            /** @description 明显高于指标值: an explanation is due. */
            isOverAchieved: boolean;
        };
        SpotCheckedIndicatorView: {
            indicatorId: string;
            actualBefore: components["schemas"]["ActualView"] | null;
            actualAfter: components["schemas"]["ActualView"] | null;
            pointsBefore: string;
            pointsAfter: string;
            opinion: string;
        };
        SpotCheckView: {
            id: string;
            checkedBy: string;
            checkedOn: string;
            opinion: string;
            before: components["schemas"]["ResultView"];
            after: components["schemas"]["ResultView"];
            changes: components["schemas"]["SpotCheckedIndicatorView"][];
        };
        EvaluationViolationView: {
            path: string;
            code: string;
            message: string;
        };
        SelfEvaluationView: {
            id: string;
            goalId: string;
            projectCode: string;
            projectName: string;
            unitId: string;
            unitName: string;
            fiscalYear: number;
            /** @description 预期目标. */
            objectives: string[];
            status: string;
            statusName: string;
            round: number;
            version: number;
            filedOn: string | null;
            contentHash: string | null;
            /** @description 年初预算数, decimal 元. */
            plannedBudget: string;
            /** @description 全年预算数 after every adjustment, decimal 元. */
            budget: string;
            /** @description 全年执行数, decimal 元. */
            spent: string;
            executionRate: string | null;
            /** @description 预算执行率得分. */
            execution: components["schemas"]["ScoreView"];
            indicators: components["schemas"]["EvaluatedIndicatorView"][];
            summary: string | null;
            total: string;
            grade: string;
            gradeName: string;
            finalResult: components["schemas"]["ResultView"] | null;
            /** @description 复核结论, once it is announced. */
            spotCheck: components["schemas"]["SpotCheckView"] | null;
            /** @description A check that is not yet announced; null for those who must not know of it. */
            openSpotCheckId: string | null;
            rulebookVersion: string;
            violations: components["schemas"]["EvaluationViolationView"][];
            /** @description Where it is decided, or was last. */
            approvalCaseId: string | null;
            /** @description What is owed on it now. */
            deadlines: components["schemas"]["ObligationView"][];
            actions: components["schemas"]["ActionView"][];
        };
        EvaluatedIndicatorRequest: {
            /** Format: uuid */
            indicatorId: string;
            /** @description 全年实际完成值. */
            actual?: components["schemas"]["ActualRequest"] | null;
            /** @description 偏差原因分析及改进措施; needed below full points. */
            reason?: string | null;
        };
        ReviseSelfEvaluationRequest: {
            /** @description The version that was read; another one is refused with 409. */
            version: number;
            indicators: components["schemas"]["EvaluatedIndicatorRequest"][];
            /** @description 年度总体目标实际完成情况. */
            summary?: string | null;
        };
        EvaluationRevisedView: {
            version: number;
        };
        FileSelfEvaluationRequest: {
            version: number;
        };
        EvaluationFiledView: {
            approvalCaseId: string;
        };
        SpotCheckChangeRequest: {
            /** Format: uuid */
            indicatorId: string;
            /** @description The value the evidence shows; the points follow from it. */
            actual?: components["schemas"]["ActualRequest"];
            /** @description Points by judgement, at most two places; they count instead of the computed ones. */
            points?: string;
            /** @description 年初指标值设定明显偏低. */
            isTargetSetTooLow?: boolean;
            opinion: string;
        };
        SpotCheckRequest: {
            /** @description The version that was read: of the self-evaluation, or of the check that came back. */
            version: number;
            opinion: string;
            changes: components["schemas"]["SpotCheckChangeRequest"][];
        };
        SpotCheckedView: {
            id: string;
            /** @description The case in which it is confirmed. */
            approvalCaseId: string;
        };
        SpotCheckListItemView: {
            id: string;
            evaluationId: string;
            projectCode: string;
            projectName: string;
            /** @description The unit that is checked. */
            unitId: string;
            unitName: string;
            fiscalYear: number;
            status: string;
            statusName: string;
            round: number;
            version: number;
            checkedBy: string;
            checkedOn: string;
            before: components["schemas"]["ResultView"];
            after: components["schemas"]["ResultView"];
        };
        SpotCheckPageView: {
            items: components["schemas"]["SpotCheckListItemView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        SpotCheckDetailView: {
            id: string;
            checkedBy: string;
            checkedOn: string;
            opinion: string;
            before: components["schemas"]["ResultView"];
            after: components["schemas"]["ResultView"];
            changes: components["schemas"]["SpotCheckedIndicatorView"][];
            evaluationId: string;
            /** @description Where it is confirmed, or was; null for those whom the case does not concern. */
            approvalCaseId: string | null;
            projectName: string;
            status: string;
            statusName: string;
            round: number;
            version: number;
            actions: components["schemas"]["ActionView"][];
        };
        SpotCheckSubmittedView: {
            approvalCaseId: string;
        };
        RectificationListItemView: {
            id: string;
            noticeNo: string;
            goalId: string;
            projectName: string;
            unitId: string;
            unitName: string;
            fiscalYear: number;
            status: string;
            statusName: string;
            version: number;
            findings: number;
            issuedOn: string;
            dueOn: string;
            closedOn: string | null;
        };
        RectificationPageView: {
            items: components["schemas"]["RectificationListItemView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        FindingRequest: {
            /**
             * Format: uuid
             * @description The indicator it is about; null for one about money or procedure.
             */
            indicatorId?: string | null;
            /** @description 事实. */
            fact: string;
        };
        OrderRectificationRequest: {
            /** @description 文号, once per district. */
            noticeNo: string;
            /** @enum {string} */
            sourceKind: "monitoring-report" | "self-evaluation" | "spot-check";
            /** Format: uuid */
            sourceId: string;
            /** @description 整改要求. */
            requirement: string;
            /** @description 问题清单. */
            findings: components["schemas"]["FindingRequest"][];
        };
        RectificationOrderedView: {
            id: string;
        };
        FindingView: {
            position: number;
            indicatorId: string | null;
            /** @description Null for a finding about money or procedure. */
            indicatorName: string | null;
            fact: string;
            measure: string | null;
            responsiblePerson: string | null;
            plannedOn: string | null;
            result: string | null;
            evidence: string | null;
        };
        FilingView: {
            /** @description plan, report, acceptance or return. */
            kind: string;
            filedBy: string;
            filedOn: string;
            opinion: string | null;
        };
        RectificationView: {
            id: string;
            noticeNo: string;
            goalId: string;
            projectName: string;
            unitId: string;
            unitName: string;
            fiscalYear: number;
            sourceKind: string;
            sourceId: string;
            status: string;
            statusName: string;
            version: number;
            requirement: string;
            issuedBy: string;
            issuedOn: string;
            dueOn: string;
            closedOn: string | null;
            findings: components["schemas"]["FindingView"][];
            filings: components["schemas"]["FilingView"][];
            /** @description Where its report is accepted, or was last. */
            approvalCaseId: string | null;
            /** @description What is owed on it now. */
            deadlines: components["schemas"]["ObligationView"][];
            actions: components["schemas"]["ActionView"][];
        };
        MeasureRequest: {
            /** @description Number of the finding, from 1. */
            position: number;
            /** @description 整改措施. */
            measure: string;
            /** @description 责任人. */
            responsiblePerson: string;
            /** @description 计划完成时间. */
            plannedOn: string;
        };
        FileRectificationPlanRequest: {
            measures: components["schemas"]["MeasureRequest"][];
        };
        ResultRequest: {
            position: number;
            /** @description 完成情况. */
            result: string;
            /** @description 佐证材料. */
            evidence: string;
        };
        FileRectificationReportRequest: {
            results: components["schemas"]["ResultRequest"][];
        };
        RectificationReportedView: {
            /** @description The case in which the reviewers decide. */
            approvalCaseId: string;
        };
        AttachmentView: {
            id: string;
            fileName: string;
            /** @description e.g. `docx`. */
            type: string;
            typeName: string;
            sizeBytes: number;
            /** @description SHA-256 of the file, hex. */
            sha256: string;
            /** @description quarantined, clean or infected. */
            state: string;
            stateName: string;
            /** @description What the virus scanner called it; null unless infected. */
            threat: string | null;
            addedByName: string;
            addedAt: string;
            /** @description download, preview, remove. */
            actions: components["schemas"]["ActionView"][];
        };
        AttachmentLimitsView: {
            largestFileBytes: number;
            mostFiles: number;
            /** @description Of all files of this paper together. */
            mostBytes: number;
            usedBytes: number;
            /** @description In small letters, without the dot. */
            extensions: string[];
        };
        AttachmentListView: {
            items: components["schemas"]["AttachmentView"][];
            limits: components["schemas"]["AttachmentLimitsView"];
            /** @description Whether files are scanned for viruses before anybody can download them. */
            isScanned: boolean;
            /** @description add. */
            actions: components["schemas"]["ActionView"][];
        };
        AttachmentAddedView: {
            id: string;
        };
        PackageView: {
            id: string;
            unitId: string;
            unitName: string;
            fiscalYear: number;
            format: string;
            state: string;
            stateName: string;
            /** @description Forms laid out so far, of so many; 0 of 0 before it is begun. */
            formsDone: number;
            formsTotal: number;
            /** @description Submitted goals of the unit, of its projects and its department, that are not issued yet: they are not in it. */
            notIssued: number;
            bytes: number | null;
            requestedAt: string;
            finishedAt: string | null;
            /** @description From then on the file is gone. */
            expiresAt: string | null;
            /** @description Why it was not printed. */
            failure: string | null;
            actions: components["schemas"]["ActionView"][];
        };
        PackagePageView: {
            items: components["schemas"]["PackageView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        RequestPackageRequest: {
            /** Format: uuid */
            unitId: string;
            fiscalYear: number;
            /**
             * @description docx, xlsx or pdf.
             * @enum {string}
             */
            format: "docx" | "xlsx" | "pdf";
        };
        PackageRequestedView: {
            /** @description Where to look for progress: `/disclosure-packages/:id`. */
            id: string;
        };
        LightCountsView: {
            red: number;
            yellow: number;
            green: number;
            blue: number;
            none: number;
        };
        ExecutionView: {
            goals: number;
            /** @description Decimal 元. */
            budget: string;
            /** @description Decimal 元. */
            spent: string;
            /** @description 执行率 in percent, two places; null without a budget. */
            rate: string | null;
            /** @description By the units' own plans. */
            plan: components["schemas"]["LightCountsView"];
            /** @description By 序时进度. */
            linear: components["schemas"]["LightCountsView"];
        };
        UnitExecutionView: {
            goals: number;
            /** @description Decimal 元. */
            budget: string;
            /** @description Decimal 元. */
            spent: string;
            /** @description 执行率 in percent, two places; null without a budget. */
            rate: string | null;
            /** @description By the units' own plans. */
            plan: components["schemas"]["LightCountsView"];
            /** @description By 序时进度. */
            linear: components["schemas"]["LightCountsView"];
            unitId: string;
            unitName: string;
        };
        ExecutionDashboardView: {
            fiscalYear: number;
            month: number;
            checkpointOn: string;
            total: components["schemas"]["ExecutionView"];
            units: components["schemas"]["UnitExecutionView"][];
        };
        GoalExecutionView: {
            goalId: string;
            code: string;
            name: string;
            unitName: string;
            /** @description Decimal 元. */
            budget: string;
            /** @description Decimal 元. */
            spent: string;
            rate: string | null;
            /** @description By the unit's own plan, and by 序时进度. */
            plan: string | null;
            linear: string | null;
            /** @description The monitoring report of this month, if there is one that the reader may see. */
            reportId: string | null;
            reportStatusName: string | null;
        };
        GoalExecutionPageView: {
            items: components["schemas"]["GoalExecutionView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        NotificationView: {
            id: string;
            kind: string;
            text: string;
            /** @description Where it leads, relative to the address of the system. */
            link: string;
            /** @description Instant, ISO UTC. */
            createdAt: string;
            isRead: boolean;
        };
        NotificationPageView: {
            items: components["schemas"]["NotificationView"][];
            total: number;
            /** @description Over all pages. */
            unread: number;
            page: number;
            pageSize: number;
        };
        AuditEntryView: {
            /** @description Whose chain it is kept in. */
            districtId: string;
            /** @description Number in that chain, without gaps. */
            no: number;
            at: string;
            event: string;
            subjectKind: string;
            subjectId: string;
            actorId: string | null;
            actorName: string | null;
            role: string | null;
            unitId: string | null;
            /** @description The job of the system that caused it, where no person did. */
            system: string | null;
            requestId: string | null;
            details: {
                [key: string]: unknown;
            };
            hash: string;
        };
        AuditPageView: {
            items: components["schemas"]["AuditEntryView"][];
            total: number;
            page: number;
            pageSize: number;
        };
        AuditChainView: {
            districtId: string;
            entries: number;
            /** @description The first number that does not fit; null when every link holds. */
            firstBad: number | null;
            lastNo: number;
            lastHash: string;
        };
        AuditVerificationView: {
            ok: boolean;
            chains: components["schemas"]["AuditChainView"][];
        };
        SystemPartView: {
            part: string;
            name: string;
            /** @description `normal`, `off` (left out on purpose), `degraded` or `down`. */
            state: string;
            stateName: string;
            /** @description Since when, as far as anything bears witness to it; else since this process first saw it so. */
            since: string;
            /** @description Names the sentence, for whoever watches by machine. */
            cause: string;
            /** @description What it means for users. */
            means: string;
            /** @description What the administrator does about it; empty where nothing need be done. */
            advice: string;
        };
        SystemStatusView: {
            /** @description The worst of all parts; `off` counts as normal. */
            state: string;
            stateName: string;
            at: string;
            parts: components["schemas"]["SystemPartView"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivenessView"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessView"];
                };
            };
        };
    };
    Session_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    Session_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    Session_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_switch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchPostRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTokenView"];
                };
            };
        };
    };
    Session_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTokenView"];
                };
            };
        };
    };
    PasswordReset_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssuePasswordResetRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordResetView"];
                };
            };
        };
    };
    PasswordReset_complete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompletePasswordResetRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OrgUnit_list: {
        parameters: {
            query: {
                kind?: "province" | "city" | "district" | "finance-bureau" | "program-division" | "performance-division" | "budget-division" | "subdistrict-office" | "budget-unit" | "supervision-office" | "third-party";
                parentId?: string;
                /** @description `true` for open units, `false` for closed ones. */
                isActive?: "true" | "false";
                /** @description Part of a name or code. */
                search?: string;
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnitPageView"];
                };
            };
        };
    };
    OrgUnit_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenOrgUnitRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnitOpenedView"];
                };
            };
        };
    };
    OrgUnit_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnitView"];
                };
            };
        };
    };
    OrgUnit_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameOrgUnitRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OrgUnit_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveOrgUnitRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OrgUnit_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrgUnitVersionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OrgUnit_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrgUnitVersionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OrgUnit_assigned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnitListItemView"][];
                };
            };
        };
    };
    OrgUnit_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignUnitsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Person_list: {
        parameters: {
            query: {
                unitId?: string;
                role?: "preparer" | "unit-leader" | "subdistrict-finance" | "responsible-leader" | "unit-administrator" | "program-division" | "performance-division" | "budget-division" | "supervisor" | "system-administrator" | "security-administrator" | "auditor" | "third-party";
                /** @description `true` for accounts in use, `false` for disabled ones. */
                isActive?: "true" | "false";
                /** @description Part of a name or login. */
                search?: string;
                /** @description Column to sort by, `-` before it for the other way round; by login where it is left out. */
                sort?: "name" | "-name" | "login" | "-login" | "state" | "-state";
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPageView"];
                };
            };
        };
    };
    Person_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePersonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCreatedView"];
                };
            };
        };
    };
    Person_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
        };
    };
    Person_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisePersonRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Person_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonVersionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Person_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonVersionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Person_unlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Person_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivePostRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostGivenView"];
                };
            };
        };
    };
    PeopleRoster_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    PeopleRoster_compare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterComparisonView"];
                };
            };
        };
    };
    PeopleRoster_apply: {
        parameters: {
            query: {
                /** @description As the comparison said it. */
                comparedWith: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterApplicationView"];
                };
            };
        };
    };
    Post_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndPostRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Handover_handOverAll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    PersonWorkbook_workbook: {
        parameters: {
            query?: {
                unitId?: string;
                role?: "preparer" | "unit-leader" | "subdistrict-finance" | "responsible-leader" | "unit-administrator" | "program-division" | "performance-division" | "budget-division" | "supervisor" | "system-administrator" | "security-administrator" | "auditor" | "third-party";
                /** @description `true` for accounts in use, `false` for disabled ones. */
                isActive?: "true" | "false";
                /** @description Part of a name or login. */
                search?: string;
                /** @description Column to sort by, `-` before it for the other way round; by login where it is left out. */
                sort?: "name" | "-name" | "login" | "-login" | "state" | "-state";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Rulebook_inForce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulebookView"];
                };
            };
        };
    };
    Rulebook_amend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendRulebookRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulebookAmendedView"];
                };
            };
        };
    };
    Calendar_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayCalendarView"][];
                };
            };
        };
    };
    Calendar_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportHolidaysRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayImportView"];
                };
            };
        };
    };
    Obligation_mine: {
        parameters: {
            query: {
                /** @description 待办 open, 已办 discharged. */
                status: "open" | "discharged";
                kind?: "decide-approval" | "revise-goal" | "revise-adjustment" | "file-monitoring-report" | "revise-monitoring-report" | "file-self-evaluation" | "revise-self-evaluation" | "revise-recheck" | "file-rectification-plan" | "file-rectification-report";
                fiscalYear?: number;
                unitId?: string;
                /** @description Column to sort by, `-` before it for the other way round; the most pressing first where it is left out. */
                sort?: "kind" | "-kind" | "unit" | "-unit" | "due" | "-due" | "discharged" | "-discharged";
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationPageView"];
                };
            };
        };
    };
    Obligation_overdue: {
        parameters: {
            query: {
                kind?: "decide-approval" | "revise-goal" | "revise-adjustment" | "file-monitoring-report" | "revise-monitoring-report" | "file-self-evaluation" | "revise-self-evaluation" | "revise-recheck" | "file-rectification-plan" | "file-rectification-report";
                fiscalYear?: number;
                unitId?: string;
                /** @description Column to sort by, `-` before it for the other way round; the most pressing first where it is left out. */
                sort?: "kind" | "-kind" | "unit" | "-unit" | "due" | "-due" | "discharged" | "-discharged";
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationPageView"];
                };
            };
        };
    };
    Obligation_urge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgedView"];
                };
            };
        };
    };
    OverdueWorkbook_workbook: {
        parameters: {
            query?: {
                kind?: "decide-approval" | "revise-goal" | "revise-adjustment" | "file-monitoring-report" | "revise-monitoring-report" | "file-self-evaluation" | "revise-self-evaluation" | "revise-recheck" | "file-rectification-plan" | "file-rectification-report";
                fiscalYear?: number;
                unitId?: string;
                /** @description Column to sort by, `-` before it for the other way round; the most pressing first where it is left out. */
                sort?: "kind" | "-kind" | "unit" | "-unit" | "due" | "-due" | "discharged" | "-discharged";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Approval_list: {
        parameters: {
            query: {
                /** @description 待办 todo, 已办 done, 我发起的 mine, 被退回 returned, 抄送我的 copied, 委托给我的 delegated, 无人可办 stuck. */
                box: "todo" | "done" | "mine" | "returned" | "copied" | "delegated" | "stuck";
                kind?: "goal" | "department-goal" | "goal-adjustment" | "monitoring-report" | "self-evaluation" | "recheck" | "rectification";
                fiscalYear?: number;
                unitId?: string;
                /** @description Part of the title. */
                title?: string;
                /** @description Only what is overdue (`true`) or what is not (`false`). */
                overdue?: "true" | "false";
                /** @description Column to sort by, `-` before it for the other way round; what is overdue first where it is left out. */
                sort?: "title" | "-title" | "kind" | "-kind" | "unit" | "-unit" | "submitter" | "-submitter" | "opened" | "-opened" | "due" | "-due";
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPageView"];
                };
            };
        };
    };
    Approval_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
        };
    };
    Approval_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedView"];
                };
            };
        };
    };
    Approval_advise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdviseRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedView"];
                };
            };
        };
    };
    ApprovalAct_colleagues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleaguesView"];
                };
            };
        };
    };
    ApprovalAct_reassign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamedRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApprovalAct_consult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamedRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApprovalAct_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApprovalAct_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddApproverRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApprovalAct_letGo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveApproverRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApprovalAct_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamedRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApprovalAmendment_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentView"][];
                };
            };
        };
    };
    ApprovalAmendment_amend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendedView"];
                };
            };
        };
    };
    ApprovalBatch_decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideBatchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
        };
    };
    ApprovalBox_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoxCountersView"];
                };
            };
        };
    };
    ApprovalBox_listDrafts: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPageView"];
                };
            };
        };
    };
    ApprovalChanges_since: {
        parameters: {
            query?: {
                /** @description The round to compare with; left out it is what the reader knows already. */
                from?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalChangesView"];
                };
            };
        };
    };
    ApprovalCourse_retract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedView"];
                };
            };
        };
    };
    ApprovalCourse_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApprovalCourse_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApprovalCourse_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApprovalReading_copies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyView"][];
                };
            };
        };
    };
    ApprovalReading_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApprovalReading_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApprovalReading_urges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgeView"][];
                };
            };
        };
    };
    ApprovalReading_urge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgedView"];
                };
            };
        };
    };
    ApprovalReading_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgeAnswerRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApprovalReading_annotations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnotationView"][];
                };
            };
        };
    };
    ApprovalReading_annotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnotationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnotatedView"];
                };
            };
        };
    };
    ApprovalReading_answerAnnotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnotationEntryRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApprovalRecord_record: {
        parameters: {
            query?: {
                /** @description The day at whose end the record is shown; today when left out. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRecordView"];
                };
            };
        };
    };
    ApprovalRecord_rounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRecordView"][];
                };
            };
        };
    };
    ApprovalRoute_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteView"][];
                };
            };
        };
    };
    ApprovalRoute_load: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadRouteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteView"];
                };
            };
        };
    };
    ApprovalRoute_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckRouteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteCheckView"];
                };
            };
        };
    };
    ApprovalWorkbook_workbook: {
        parameters: {
            query: {
                /** @description 待办 todo, 已办 done, 我发起的 mine, 被退回 returned, 抄送我的 copied, 委托给我的 delegated, 无人可办 stuck. */
                box: "todo" | "done" | "mine" | "returned" | "copied" | "delegated" | "stuck";
                kind?: "goal" | "department-goal" | "goal-adjustment" | "monitoring-report" | "self-evaluation" | "recheck" | "rectification";
                fiscalYear?: number;
                unitId?: string;
                /** @description Part of the title. */
                title?: string;
                /** @description Only what is overdue (`true`) or what is not (`false`). */
                overdue?: "true" | "false";
                /** @description Column to sort by, `-` before it for the other way round; what is overdue first where it is left out. */
                sort?: "title" | "-title" | "kind" | "-kind" | "unit" | "-unit" | "submitter" | "-submitter" | "opened" | "-opened" | "due" | "-due";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Delegation_list: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationPageView"];
                };
            };
        };
    };
    Delegation_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeDelegationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationMadeView"];
                };
            };
        };
    };
    Delegation_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandInCandidateView"][];
                };
            };
        };
    };
    Delegation_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDelegationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OpinionPhrase_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionPhrasesView"];
                };
            };
        };
    };
    OpinionPhrase_keep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionPhrasesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionPhrasesView"];
                };
            };
        };
    };
    WaitingTime_ofMatter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingTimeView"];
                };
            };
        };
    };
    WaitingTime_ofYear: {
        parameters: {
            query: {
                fiscalYear: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingYearView"];
                };
            };
        };
    };
    Goal_list: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
                fiscalYear?: number;
                status?: "draft" | "under-review" | "returned" | "approved" | "issued" | "closed" | "rejected" | "voided";
                unitId?: string;
                /** @description Only 重点项目, or none of them. */
                isKeyProject?: "true" | "false";
                /** @description Part of the project's name or code. */
                search?: string;
                /** @description Column to sort by, `-` before it for the other way round; by code where it is left out. */
                sort?: "code" | "-code" | "name" | "-name" | "unit" | "-unit" | "budget" | "-budget" | "status" | "-status";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalPageView"];
                };
            };
        };
    };
    Goal_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGoalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalCreatedView"];
                };
            };
        };
    };
    Goal_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalView"];
                };
            };
        };
    };
    Goal_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseGoalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalRevisedView"];
                };
            };
        };
    };
    Goal_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitGoalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalSubmittedView"];
                };
            };
        };
    };
    Goal_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Goal_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Goal_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Goal_engage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngageThirdPartyRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Goal_revisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalRevisionView"][];
                };
            };
        };
    };
    Goal_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntryView"][];
                };
            };
        };
    };
    GoalAdjustment_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartAdjustmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalCreatedView"];
                };
            };
        };
    };
    GoalAdjustment_list: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
                fiscalYear?: number;
                status?: "draft" | "under-review" | "returned" | "approved" | "issued" | "rejected" | "voided";
                unitId?: string;
                goalId?: string;
                /** @description Part of the project's name or code. */
                search?: string;
                /** @description Column to sort by, `-` before it for the other way round; the latest first where it is left out. */
                sort?: "name" | "-name" | "kind" | "-kind" | "unit" | "-unit" | "status" | "-status" | "issued" | "-issued";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalAdjustmentPageView"];
                };
            };
        };
    };
    GoalAdjustment_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalAdjustmentView"];
                };
            };
        };
    };
    GoalAdjustment_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseAdjustmentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalRevisedView"];
                };
            };
        };
    };
    GoalAdjustment_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitGoalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalSubmittedView"];
                };
            };
        };
    };
    GoalAdjustment_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GoalAdjustment_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GoalAdjustment_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GoalAdjustment_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntryView"][];
                };
            };
        };
    };
    GoalAdjustmentForm_form: {
        parameters: {
            query: {
                /** @description docx, xlsx, pdf, or screen: the printed blocks as JSON. */
                format: "docx" | "xlsx" | "pdf" | "screen";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                    "application/json": components["schemas"]["PrintedDocumentView"];
                };
            };
        };
    };
    GoalIssuance_list: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
                fiscalYear?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalReplyPageView"];
                };
            };
        };
    };
    GoalIssuance_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueGoalsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedBatchView"];
                };
            };
        };
    };
    GoalIssuance_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalReplyView"];
                };
            };
        };
    };
    GoalIssuance_reply: {
        parameters: {
            query: {
                /** @description docx, xlsx, pdf, or screen: the printed blocks as JSON. */
                format: "docx" | "xlsx" | "pdf" | "screen";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                    "application/json": components["schemas"]["PrintedDocumentView"];
                };
            };
        };
    };
    FiscalYear_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenFiscalYearRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFiscalYearView"];
                };
            };
        };
    };
    SubmissionWindow_ofYear: {
        parameters: {
            query: {
                fiscalYear: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionWindowsView"];
                };
            };
        };
    };
    SubmissionWindow_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenWindowRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WindowOpenedView"];
                };
            };
        };
    };
    SubmissionWindow_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseWindowRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WindowRevisedView"];
                };
            };
        };
    };
    SubmissionWindow_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendWindowRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GoalReview_ofGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalReviewView"];
                };
            };
        };
    };
    GoalReview_ofDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGoalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalReviewView"];
                };
            };
        };
    };
    GoalRehearsal_ofGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalView"];
                };
            };
        };
    };
    GoalRehearsal_ofDepartmentGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalView"];
                };
            };
        };
    };
    GoalRehearsal_ofAdjustment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalView"];
                };
            };
        };
    };
    GoalRounds_round: {
        parameters: {
            query?: {
                /** @description Another round: what changed from it to this one. */
                compare?: number;
            };
            header?: never;
            path: {
                id: string;
                round: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalRoundView"];
                };
            };
        };
    };
    GoalRounds_text: {
        parameters: {
            query: {
                /** @description The day whose text is wanted. */
                asOf: string;
                /** @description Leaves out what was not on record yet at this instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalRoundView"];
                };
            };
        };
    };
    GoalRounds_departmentRound: {
        parameters: {
            query?: {
                /** @description Another round: what changed from it to this one. */
                compare?: number;
            };
            header?: never;
            path: {
                id: string;
                round: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentGoalRoundView"];
                };
            };
        };
    };
    GoalRounds_departmentText: {
        parameters: {
            query: {
                /** @description The day whose text is wanted. */
                asOf: string;
                /** @description Leaves out what was not on record yet at this instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentGoalRoundView"];
                };
            };
        };
    };
    GoalForm_application: {
        parameters: {
            query: {
                /** @description docx, xlsx, pdf, or screen: the printed blocks as JSON. */
                format: "docx" | "xlsx" | "pdf" | "screen";
                /** @description The round whose frozen text is printed, whatever the day. */
                round?: number;
                /** @description How the district lays out its goal table. */
                layout?: "two-tables" | "one-table" | "goals-only" | "goal-contents" | "goal-rows";
                /** @description The day whose text is printed; today when left out. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                    "application/json": components["schemas"]["PrintedDocumentView"];
                };
            };
        };
    };
    GoalForm_approval: {
        parameters: {
            query: {
                /** @description docx, xlsx, pdf, or screen: the printed blocks as JSON. */
                format: "docx" | "xlsx" | "pdf" | "screen";
                /** @description The day whose text is printed; today when left out. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                    "application/json": components["schemas"]["PrintedDocumentView"];
                };
            };
        };
    };
    GoalWorkbook_workbook: {
        parameters: {
            query?: {
                fiscalYear?: number;
                status?: "draft" | "under-review" | "returned" | "approved" | "issued" | "closed" | "rejected" | "voided";
                unitId?: string;
                /** @description Only 重点项目, or none of them. */
                isKeyProject?: "true" | "false";
                /** @description Part of the project's name or code. */
                search?: string;
                /** @description Column to sort by, `-` before it for the other way round; by code where it is left out. */
                sort?: "code" | "-code" | "name" | "-name" | "unit" | "-unit" | "budget" | "-budget" | "status" | "-status";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    GoalAdjustmentWorkbook_workbook: {
        parameters: {
            query?: {
                fiscalYear?: number;
                status?: "draft" | "under-review" | "returned" | "approved" | "issued" | "rejected" | "voided";
                unitId?: string;
                goalId?: string;
                /** @description Part of the project's name or code. */
                search?: string;
                /** @description Column to sort by, `-` before it for the other way round; the latest first where it is left out. */
                sort?: "name" | "-name" | "kind" | "-kind" | "unit" | "-unit" | "status" | "-status" | "issued" | "-issued";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    DepartmentGoalWorkbook_workbook: {
        parameters: {
            query?: {
                fiscalYear?: number;
                status?: "draft" | "under-review" | "returned" | "approved" | "issued" | "closed" | "rejected" | "voided";
                unitId?: string;
                /** @description Column to sort by, `-` before it for the other way round; the latest year first where it is left out. */
                sort?: "unit" | "-unit" | "year" | "-year" | "status" | "-status";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    DepartmentGoal_list: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
                fiscalYear?: number;
                status?: "draft" | "under-review" | "returned" | "approved" | "issued" | "closed" | "rejected" | "voided";
                unitId?: string;
                /** @description Column to sort by, `-` before it for the other way round; the latest year first where it is left out. */
                sort?: "unit" | "-unit" | "year" | "-year" | "status" | "-status";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentGoalPageView"];
                };
            };
        };
    };
    DepartmentGoal_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDepartmentGoalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalCreatedView"];
                };
            };
        };
    };
    DepartmentGoal_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentGoalView"];
                };
            };
        };
    };
    DepartmentGoal_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseDepartmentGoalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalRevisedView"];
                };
            };
        };
    };
    DepartmentGoal_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitGoalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalSubmittedView"];
                };
            };
        };
    };
    DepartmentGoal_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DepartmentGoal_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DepartmentGoal_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DepartmentGoal_revisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentGoalRevisionView"][];
                };
            };
        };
    };
    DepartmentGoal_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntryView"][];
                };
            };
        };
    };
    DepartmentGoalReview_ofGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalReviewView"];
                };
            };
        };
    };
    DepartmentGoalReview_ofDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDepartmentGoalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalReviewView"];
                };
            };
        };
    };
    DepartmentGoalForm_form: {
        parameters: {
            query: {
                /** @description docx, xlsx, pdf, or screen: the printed blocks as JSON. */
                format: "docx" | "xlsx" | "pdf" | "screen";
                /** @description The round whose frozen text is printed; what counts today when left out. */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                    "application/json": components["schemas"]["PrintedDocumentView"];
                };
            };
        };
    };
    DepartmentGoalSuccession_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentGoalSuccessorRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentGoalSuccessionView"];
                };
            };
        };
    };
    DepartmentGoalSuccession_predecessor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentGoalSuccessionView"];
                };
            };
        };
    };
    DocumentImport_list: {
        parameters: {
            query: {
                fiscalYear: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenDocumentListView"];
                };
            };
        };
    };
    DocumentImport_receive: {
        parameters: {
            query: {
                /** @description With its extension. */
                fileName: string;
                /** @description 预算年度; counts before the one that is printed, and is needed where none is. */
                fiscalYear?: number;
                /** @description `true`: the document is meant for the own unit although it names another one. */
                forOwnUnit?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentImportView"];
                };
            };
        };
    };
    DocumentImport_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentReadingView"];
                };
            };
        };
    };
    DocumentImport_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentImportView"];
                };
            };
        };
    };
    DocumentImport_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentApplicationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentApplicationView"];
                };
            };
        };
    };
    GoalSuccession_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalSuccessorRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalSuccessionView"];
                };
            };
        };
    };
    GoalSuccession_predecessor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalSuccessionView"];
                };
            };
        };
    };
    LibraryIndicator_search: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
                /** @description Words that stand in the name, the description or the business kind. */
                search?: string;
                category?: "quantity" | "quality" | "timeliness" | "cost" | "economic-benefit" | "social-benefit" | "ecological-benefit" | "sustainable-impact" | "satisfaction" | "economic-cost" | "social-cost" | "ecological-cost";
                nature?: "payroll" | "fee" | "one-off" | "construction" | "award" | "transfer" | "other";
                business?: string;
                /** @description in-use where absent. */
                status?: "proposed" | "in-use" | "retired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryPageView"];
                };
            };
        };
    };
    LibraryIndicator_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LibraryIndicatorRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryCreatedView"];
                };
            };
        };
    };
    LibraryIndicator_peerTargets: {
        parameters: {
            query: {
                fiscalYear: number;
                category: "quantity" | "quality" | "timeliness" | "cost" | "economic-benefit" | "social-benefit" | "ecological-benefit" | "sustainable-impact" | "satisfaction" | "economic-cost" | "social-cost" | "ecological-cost";
                name: string;
                nature: "payroll" | "fee" | "one-off" | "construction" | "award" | "transfer" | "other";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeerTargetsView"];
                };
            };
        };
    };
    LibraryIndicator_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryDetailView"];
                };
            };
        };
    };
    LibraryIndicator_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeGoalIndicatorsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedRowsView"];
                };
            };
        };
    };
    LibraryIndicator_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseLibraryIndicatorRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryRevisedView"];
                };
            };
        };
    };
    LibraryIndicator_adopt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveLibraryIndicatorRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LibraryIndicator_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveLibraryIndicatorRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Payment_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPaymentsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsRecordedView"];
                };
            };
        };
    };
    Payment_ofGoal: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalAccountView"];
                };
            };
        };
    };
    Monitoring_list: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
                fiscalYear?: number;
                month?: number;
                status?: "open" | "under-review" | "returned" | "confirmed";
                unitId?: string;
                goalId?: string;
                /** @description Column to sort by, `-` before it for the other way round; by checkpoint and code where it is left out. */
                sort?: "month" | "-month" | "code" | "-code" | "name" | "-name" | "unit" | "-unit" | "status" | "-status" | "filed" | "-filed" | "due" | "-due" | "light" | "-light";
                /** @description 项目灯 of the last filing. */
                light?: "red" | "yellow" | "green" | "blue";
                /** @description Of the project's name or code. */
                search?: string;
                /** @description `true`: only what is late today. */
                overdue?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringPageView"];
                };
            };
        };
    };
    Monitoring_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringReportView"];
                };
            };
        };
    };
    Monitoring_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseMonitoringReportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringRevisedView"];
                };
            };
        };
    };
    Monitoring_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileMonitoringReportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringFiledView"];
                };
            };
        };
    };
    Monitoring_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MonitoringForm_monitoring: {
        parameters: {
            query: {
                /** @description docx, xlsx, pdf, or screen: the printed blocks as JSON. */
                format: "docx" | "xlsx" | "pdf" | "screen";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                    "application/json": components["schemas"]["PrintedDocumentView"];
                };
            };
        };
    };
    MonitoringRehearsal_rehearse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalView"];
                };
            };
        };
    };
    MonitoringWorkbook_workbook: {
        parameters: {
            query?: {
                fiscalYear?: number;
                month?: number;
                status?: "open" | "under-review" | "returned" | "confirmed";
                unitId?: string;
                goalId?: string;
                /** @description Column to sort by, `-` before it for the other way round; by checkpoint and code where it is left out. */
                sort?: "month" | "-month" | "code" | "-code" | "name" | "-name" | "unit" | "-unit" | "status" | "-status" | "filed" | "-filed" | "due" | "-due" | "light" | "-light";
                /** @description 项目灯 of the last filing. */
                light?: "red" | "yellow" | "green" | "blue";
                /** @description Of the project's name or code. */
                search?: string;
                /** @description `true`: only what is late today. */
                overdue?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    OfflineWorkbook_write: {
        parameters: {
            query: {
                fiscalYear: number;
                month: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    OfflineWorkbook_compare: {
        parameters: {
            query: {
                fiscalYear: number;
                month: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkbookComparisonView"];
                };
            };
        };
    };
    OfflineWorkbook_apply: {
        parameters: {
            query: {
                fiscalYear: number;
                month: number;
                /** @description Conflicts where the workbook's text is taken. A choice holds for exactly the two texts it was offered for. */
                take?: string;
                /** @description Conflicts where what stands there now is left. */
                leave?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkbookApplicationView"];
                };
            };
        };
    };
    Evaluation_list: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
                fiscalYear?: number;
                status?: "open" | "under-review" | "returned" | "confirmed" | "rechecked";
                grade?: "excellent" | "good" | "fair" | "poor";
                unitId?: string;
                goalId?: string;
                /** @description Part of the project's name or code. */
                search?: string;
                /** @description Column to sort by, `-` before it for the other way round; by code where it is left out. */
                sort?: "code" | "-code" | "name" | "-name" | "unit" | "-unit" | "self" | "-self" | "final" | "-final" | "status" | "-status" | "filed" | "-filed" | "due" | "-due";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationPageView"];
                };
            };
        };
    };
    Evaluation_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfEvaluationView"];
                };
            };
        };
    };
    Evaluation_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseSelfEvaluationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationRevisedView"];
                };
            };
        };
    };
    Evaluation_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileSelfEvaluationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationFiledView"];
                };
            };
        };
    };
    Evaluation_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Evaluation_recheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpotCheckRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotCheckedView"];
                };
            };
        };
    };
    EvaluationForm_selfEvaluation: {
        parameters: {
            query: {
                /** @description docx, xlsx, pdf, or screen: the printed blocks as JSON. */
                format: "docx" | "xlsx" | "pdf" | "screen";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                    "application/json": components["schemas"]["PrintedDocumentView"];
                };
            };
        };
    };
    EvaluationRehearsal_rehearse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalView"];
                };
            };
        };
    };
    EvaluationRehearsal_rehearseSpotCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalView"];
                };
            };
        };
    };
    SpotCheck_list: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
                fiscalYear?: number;
                status?: "under-review" | "returned" | "announced" | "dropped";
                /** @description The unit that is checked. */
                unitId?: string;
                /** @description Part of the project's name or code. */
                search?: string;
                /** @description Column to sort by, `-` before it for the other way round; the latest check first where it is left out. */
                sort?: "code" | "-code" | "name" | "-name" | "unit" | "-unit" | "before" | "-before" | "after" | "-after" | "checked" | "-checked" | "status" | "-status";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotCheckPageView"];
                };
            };
        };
    };
    SpotCheck_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotCheckDetailView"];
                };
            };
        };
    };
    SpotCheck_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpotCheckRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotCheckSubmittedView"];
                };
            };
        };
    };
    SpotCheck_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SpotCheckForm_spotCheck: {
        parameters: {
            query: {
                /** @description docx, xlsx, pdf, or screen: the printed blocks as JSON. */
                format: "docx" | "xlsx" | "pdf" | "screen";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                    "application/json": components["schemas"]["PrintedDocumentView"];
                };
            };
        };
    };
    EvaluationWorkbook_workbook: {
        parameters: {
            query?: {
                fiscalYear?: number;
                status?: "open" | "under-review" | "returned" | "confirmed" | "rechecked";
                grade?: "excellent" | "good" | "fair" | "poor";
                unitId?: string;
                goalId?: string;
                /** @description Part of the project's name or code. */
                search?: string;
                /** @description Column to sort by, `-` before it for the other way round; by code where it is left out. */
                sort?: "code" | "-code" | "name" | "-name" | "unit" | "-unit" | "self" | "-self" | "final" | "-final" | "status" | "-status" | "filed" | "-filed" | "due" | "-due";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    SpotCheckWorkbook_workbook: {
        parameters: {
            query?: {
                fiscalYear?: number;
                status?: "under-review" | "returned" | "announced" | "dropped";
                /** @description The unit that is checked. */
                unitId?: string;
                /** @description Part of the project's name or code. */
                search?: string;
                /** @description Column to sort by, `-` before it for the other way round; the latest check first where it is left out. */
                sort?: "code" | "-code" | "name" | "-name" | "unit" | "-unit" | "before" | "-before" | "after" | "-after" | "checked" | "-checked" | "status" | "-status";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Rectification_list: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
                fiscalYear?: number;
                status?: "issued" | "received" | "plan-filed" | "report-filed" | "closed";
                unitId?: string;
                goalId?: string;
                /** @description Part of the project's name or of the notice's number. */
                search?: string;
                /** @description Column to sort by, `-` before it for the other way round; the newest notice first where it is left out. */
                sort?: "notice" | "-notice" | "name" | "-name" | "unit" | "-unit" | "status" | "-status" | "issued" | "-issued" | "due" | "-due" | "closed" | "-closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RectificationPageView"];
                };
            };
        };
    };
    Rectification_order: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRectificationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RectificationOrderedView"];
                };
            };
        };
    };
    Rectification_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RectificationView"];
                };
            };
        };
    };
    Rectification_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Rectification_filePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileRectificationPlanRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Rectification_fileReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileRectificationReportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RectificationReportedView"];
                };
            };
        };
    };
    Rectification_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RectificationForm_notice: {
        parameters: {
            query: {
                /** @description docx, xlsx, pdf, or screen: the printed blocks as JSON. */
                format: "docx" | "xlsx" | "pdf" | "screen";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                    "application/json": components["schemas"]["PrintedDocumentView"];
                };
            };
        };
    };
    RectificationForm_report: {
        parameters: {
            query: {
                /** @description docx, xlsx, pdf, or screen: the printed blocks as JSON. */
                format: "docx" | "xlsx" | "pdf" | "screen";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                    "application/json": components["schemas"]["PrintedDocumentView"];
                };
            };
        };
    };
    RectificationRehearsal_rehearse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalView"];
                };
            };
        };
    };
    RectificationWorkbook_workbook: {
        parameters: {
            query?: {
                fiscalYear?: number;
                status?: "issued" | "received" | "plan-filed" | "report-filed" | "closed";
                unitId?: string;
                goalId?: string;
                /** @description Part of the project's name or of the notice's number. */
                search?: string;
                /** @description Column to sort by, `-` before it for the other way round; the newest notice first where it is left out. */
                sort?: "notice" | "-notice" | "name" | "-name" | "unit" | "-unit" | "status" | "-status" | "issued" | "-issued" | "due" | "-due" | "closed" | "-closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    PaperAttachment_ofGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentListView"];
                };
            };
        };
    };
    PaperAttachment_toGoal: {
        parameters: {
            query: {
                /** @description With its extension; cleaned before it is kept. */
                fileName: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentAddedView"];
                };
            };
        };
    };
    PaperAttachment_ofAdjustment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentListView"];
                };
            };
        };
    };
    PaperAttachment_toAdjustment: {
        parameters: {
            query: {
                /** @description With its extension; cleaned before it is kept. */
                fileName: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentAddedView"];
                };
            };
        };
    };
    PaperAttachment_ofReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentListView"];
                };
            };
        };
    };
    PaperAttachment_toReport: {
        parameters: {
            query: {
                /** @description With its extension; cleaned before it is kept. */
                fileName: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentAddedView"];
                };
            };
        };
    };
    PaperAttachment_ofEvaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentListView"];
                };
            };
        };
    };
    PaperAttachment_toEvaluation: {
        parameters: {
            query: {
                /** @description With its extension; cleaned before it is kept. */
                fileName: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentAddedView"];
                };
            };
        };
    };
    PaperAttachment_ofRectification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentListView"];
                };
            };
        };
    };
    PaperAttachment_toRectification: {
        parameters: {
            query: {
                /** @description With its extension; cleaned before it is kept. */
                fileName: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentAddedView"];
                };
            };
        };
    };
    Attachment_content: {
        parameters: {
            query?: {
                /** @description `true`: to be shown in the page; only images and PDF are. */
                inline?: "true" | "false" | "";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/ofd": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                    "application/msword": string;
                    "application/vnd.ms-excel": string;
                    "application/vnd.ms-powerpoint": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "image/gif": string;
                    "image/webp": string;
                    "text/plain; charset=utf-8": string;
                };
            };
        };
    };
    Attachment_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Disclosure_list: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
                unitId?: string;
                state?: "waiting" | "printing" | "ready" | "expired" | "failed" | "cancelled";
                /** @description Column to sort by, `-` before it for the other way round; the newest first where it is left out. */
                sort?: "unit" | "-unit" | "year" | "-year" | "state" | "-state" | "requested" | "-requested" | "expires" | "-expires";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackagePageView"];
                };
            };
        };
    };
    Disclosure_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestPackageRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageRequestedView"];
                };
            };
        };
    };
    Disclosure_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageView"];
                };
            };
        };
    };
    Disclosure_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Disclosure_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                    "application/json": components["schemas"]["PrintedDocumentView"];
                };
            };
        };
    };
    DisclosureWorkbook_workbook: {
        parameters: {
            query?: {
                unitId?: string;
                state?: "waiting" | "printing" | "ready" | "expired" | "failed" | "cancelled";
                /** @description Column to sort by, `-` before it for the other way round; the newest first where it is left out. */
                sort?: "unit" | "-unit" | "year" | "-year" | "state" | "-state" | "requested" | "-requested" | "expires" | "-expires";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Dashboard_execution: {
        parameters: {
            query: {
                fiscalYear: number;
                /** @description At the end of which month. */
                month: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionDashboardView"];
                };
            };
        };
    };
    Dashboard_goals: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
                fiscalYear: number;
                /** @description At the end of which month. */
                month: number;
                unitId?: string;
                /** @description By the unit's own plan; `none` where nothing can be judged. */
                light?: "red" | "yellow" | "green" | "blue" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalExecutionPageView"];
                };
            };
        };
    };
    Notification_list: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
                /** @description `false` for unread ones, `true` for read ones. */
                isRead?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPageView"];
                };
            };
        };
    };
    Notification_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Event_follow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    Audit_list: {
        parameters: {
            query: {
                /** @description Page, from 1. */
                page: number;
                /** @description Rows per page, at most 100. */
                pageSize: number;
                /** @description One chain of the own area; all of them by default. */
                districtId?: string;
                /** @description e.g. `goal`. */
                subjectKind?: string;
                subjectId?: string;
                /** @description e.g. `goal.submitted`. */
                event?: string;
                /** @description The person who did it. */
                actorId?: string;
                /** @description First day, in China. */
                from?: string;
                /** @description Last day, in China. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageView"];
                };
            };
        };
    };
    Audit_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerificationView"];
                };
            };
        };
    };
    AuditWorkbook_workbook: {
        parameters: {
            query?: {
                /** @description One chain of the own area; all of them by default. */
                districtId?: string;
                /** @description e.g. `goal`. */
                subjectKind?: string;
                subjectId?: string;
                /** @description e.g. `goal.submitted`. */
                event?: string;
                /** @description The person who did it. */
                actorId?: string;
                /** @description First day, in China. */
                from?: string;
                /** @description Last day, in China. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    SystemStatus_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemStatusView"];
                };
            };
        };
    };
}
