import { ApprovalPanel as ApprovalPanel_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { DecisionPathField as DecisionPathField_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { DateInput as DateInput_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { OfficePasteFeature as OfficePasteFeature_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RedactLinks as RedactLinks_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { StageCell as StageCell_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { DueCell as DueCell_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { WordImportForList as WordImportForList_b5814febbd6e9ec83c5dec65dd7563ec } from 'gongkai/rsc'
import { NoControl as NoControl_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { SaveDraft as SaveDraft_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { DocumentStage as DocumentStage_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { ApprovalView as ApprovalView_b5814febbd6e9ec83c5dec65dd7563ec } from 'gongkai/rsc'
import { FileFindings as FileFindings_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { RedactionPanel as RedactionPanel_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { OfficePanel as OfficePanel_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { PersonPanel as PersonPanel_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { TimeCell as TimeCell_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { DelegationPanel as DelegationPanel_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { DelegationMaker as DelegationMaker_b5814febbd6e9ec83c5dec65dd7563ec } from 'gongkai/rsc'
import { GrantsWaiting as GrantsWaiting_b5814febbd6e9ec83c5dec65dd7563ec } from 'gongkai/rsc'
import { TreeField as TreeField_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { RequestCaseView as RequestCaseView_b5814febbd6e9ec83c5dec65dd7563ec } from 'gongkai/rsc'
import { HolidayPanel as HolidayPanel_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { HolidayMaker as HolidayMaker_b5814febbd6e9ec83c5dec65dd7563ec } from 'gongkai/rsc'
import { LetterPreview as LetterPreview_c445cc3500830fef276550f8e593ff52 } from 'gongkai/client'
import { Dashboard as Dashboard_b5814febbd6e9ec83c5dec65dd7563ec } from 'gongkai/rsc'
import { InboxLink as InboxLink_b5814febbd6e9ec83c5dec65dd7563ec } from 'gongkai/rsc'
import { RequestDeskLink as RequestDeskLink_b5814febbd6e9ec83c5dec65dd7563ec } from 'gongkai/rsc'
import { ChangePasswordView as ChangePasswordView_b5814febbd6e9ec83c5dec65dd7563ec } from 'gongkai/rsc'
import { ConsistencyView as ConsistencyView_b5814febbd6e9ec83c5dec65dd7563ec } from 'gongkai/rsc'
import { RequestDeskView as RequestDeskView_b5814febbd6e9ec83c5dec65dd7563ec } from 'gongkai/rsc'
import { Unauthorized as Unauthorized_b5814febbd6e9ec83c5dec65dd7563ec } from 'gongkai/rsc'
import { NoAdministrator as NoAdministrator_b5814febbd6e9ec83c5dec65dd7563ec } from 'gongkai/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "gongkai/client#ApprovalPanel": ApprovalPanel_c445cc3500830fef276550f8e593ff52,
  "gongkai/client#DecisionPathField": DecisionPathField_c445cc3500830fef276550f8e593ff52,
  "gongkai/client#DateInput": DateInput_c445cc3500830fef276550f8e593ff52,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "gongkai/client#OfficePasteFeature": OfficePasteFeature_c445cc3500830fef276550f8e593ff52,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "gongkai/client#RedactLinks": RedactLinks_c445cc3500830fef276550f8e593ff52,
  "gongkai/client#StageCell": StageCell_c445cc3500830fef276550f8e593ff52,
  "gongkai/client#DueCell": DueCell_c445cc3500830fef276550f8e593ff52,
  "gongkai/rsc#WordImportForList": WordImportForList_b5814febbd6e9ec83c5dec65dd7563ec,
  "gongkai/client#NoControl": NoControl_c445cc3500830fef276550f8e593ff52,
  "gongkai/client#SaveDraft": SaveDraft_c445cc3500830fef276550f8e593ff52,
  "gongkai/client#DocumentStage": DocumentStage_c445cc3500830fef276550f8e593ff52,
  "gongkai/rsc#ApprovalView": ApprovalView_b5814febbd6e9ec83c5dec65dd7563ec,
  "gongkai/client#FileFindings": FileFindings_c445cc3500830fef276550f8e593ff52,
  "gongkai/client#RedactionPanel": RedactionPanel_c445cc3500830fef276550f8e593ff52,
  "gongkai/client#OfficePanel": OfficePanel_c445cc3500830fef276550f8e593ff52,
  "gongkai/client#PersonPanel": PersonPanel_c445cc3500830fef276550f8e593ff52,
  "gongkai/client#TimeCell": TimeCell_c445cc3500830fef276550f8e593ff52,
  "gongkai/client#DelegationPanel": DelegationPanel_c445cc3500830fef276550f8e593ff52,
  "gongkai/rsc#DelegationMaker": DelegationMaker_b5814febbd6e9ec83c5dec65dd7563ec,
  "gongkai/rsc#GrantsWaiting": GrantsWaiting_b5814febbd6e9ec83c5dec65dd7563ec,
  "gongkai/client#TreeField": TreeField_c445cc3500830fef276550f8e593ff52,
  "gongkai/rsc#RequestCaseView": RequestCaseView_b5814febbd6e9ec83c5dec65dd7563ec,
  "gongkai/client#HolidayPanel": HolidayPanel_c445cc3500830fef276550f8e593ff52,
  "gongkai/rsc#HolidayMaker": HolidayMaker_b5814febbd6e9ec83c5dec65dd7563ec,
  "gongkai/client#LetterPreview": LetterPreview_c445cc3500830fef276550f8e593ff52,
  "gongkai/rsc#Dashboard": Dashboard_b5814febbd6e9ec83c5dec65dd7563ec,
  "gongkai/rsc#InboxLink": InboxLink_b5814febbd6e9ec83c5dec65dd7563ec,
  "gongkai/rsc#RequestDeskLink": RequestDeskLink_b5814febbd6e9ec83c5dec65dd7563ec,
  "gongkai/rsc#ChangePasswordView": ChangePasswordView_b5814febbd6e9ec83c5dec65dd7563ec,
  "gongkai/rsc#ConsistencyView": ConsistencyView_b5814febbd6e9ec83c5dec65dd7563ec,
  "gongkai/rsc#RequestDeskView": RequestDeskView_b5814febbd6e9ec83c5dec65dd7563ec,
  "gongkai/rsc#Unauthorized": Unauthorized_b5814febbd6e9ec83c5dec65dd7563ec,
  "gongkai/rsc#NoAdministrator": NoAdministrator_b5814febbd6e9ec83c5dec65dd7563ec,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
