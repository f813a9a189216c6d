import { Module } from '@nestjs/common';
import { DepartmentGoalFormController } from './department-goal-form.controller.js';
import { DepartmentGoalReviewController } from './department-goal-review.controller.js';
import { DepartmentGoalSuccessionController } from './department-goal-succession.controller.js';
import { DepartmentGoalWorkbookController } from './department-goal-workbook.controller.js';
import { DepartmentGoalController } from './department-goal.controller.js';
import { DocumentImportController } from './document-import.controller.js';
import { FiscalYearController } from './fiscal-year.controller.js';
import { GoalAdjustmentFormController } from './goal-adjustment-form.controller.js';
import { GoalAdjustmentWorkbookController } from './goal-adjustment-workbook.controller.js';
import { GoalAdjustmentController } from './goal-adjustment.controller.js';
import { GoalIssuanceController } from './goal-issuance.controller.js';
import { GoalFormController } from './goal-form.controller.js';
import { GoalRehearsalController } from './goal-rehearsal.controller.js';
import { GoalRoundsController } from './goal-rounds.controller.js';
import { GoalReviewController } from './goal-review.controller.js';
import { SubmissionWindowController } from './submission-window.controller.js';
import { GoalSuccessionController } from './goal-succession.controller.js';
import { GoalWorkbookController } from './goal-workbook.controller.js';
import { GoalController } from './goal.controller.js';
import { LibraryIndicatorController } from './library-indicator.controller.js';

@Module({ controllers: [GoalController, GoalAdjustmentController, GoalAdjustmentFormController, GoalIssuanceController, FiscalYearController, SubmissionWindowController, GoalReviewController, GoalRehearsalController, GoalRoundsController, GoalFormController, GoalWorkbookController, GoalAdjustmentWorkbookController, DepartmentGoalWorkbookController, DepartmentGoalController, DepartmentGoalReviewController, DepartmentGoalFormController, DepartmentGoalSuccessionController, DocumentImportController, GoalSuccessionController, LibraryIndicatorController] })
export class GoalModule {}
