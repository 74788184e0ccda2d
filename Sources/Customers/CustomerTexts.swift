import Vocabulary

/// The names of a customer's entries, as people read and type them.
public enum CustomerTexts {
  public static func name(of field: CustomerDraft.Field) -> Text {
    switch field {
    case .name: Text(zh: "姓名", en: "name")
    case .mobile: Text(zh: "手机", en: "mobile")
    case .idNumber: Text(zh: "证件号", en: "id number")
    case .gender: Text(zh: "性别", en: "gender")
    case .birthday: Text(zh: "生日", en: "birthday")
    case .signature: Text(zh: "签名", en: "signature")
    case .branch: Text(zh: "门店", en: "branch")
    case .branchPart: Text(zh: "门店栏", en: "branch part")
    case .card: Text(zh: "卡", en: "card")
    case .consent: Text(zh: "同意联系", en: "consent to messages")
    case .doNotContact: Text(zh: "勿扰", en: "do not contact")
    case .joined: Text(zh: "建档日期", en: "day of the form")
    case .cause: Text(zh: "流失原因", en: "cause of the loss")
    }
  }

  public static func name(of entry: Person.Entry) -> Text {
    CustomerDraft.Field(rawValue: entry.rawValue).map(name) ?? Text(same: entry.rawValue)
  }

  /// The option of `customer add` and `change` that gives an entry.
  static func option(_ field: CustomerDraft.Field) -> String {
    switch field {
    case .idNumber: "--id"
    case .doNotContact: "--do-not-contact"
    case .branchPart: "--branch-part"
    case .signature: "--signed"
    default: "--" + field.rawValue
    }
  }

  /// Returns what an entry takes; nil for free words.
  public static func accepts(_ field: CustomerDraft.Field, _ policy: CustomerPolicy) -> Text? {
    switch field {
    case .name: return nil
    case .mobile: return Texts.mobileShape
    case .idNumber: return Text(zh: "18 位", en: "18 characters")
    case .birthday, .joined: return Texts.dayShape
    case .consent, .doNotContact: return Text(zh: "是或否", en: "yes or no")
    case .gender, .signature, .branch, .branchPart, .card, .cause:
      let choices = Self.choices(field, policy)
      return Text(
        zh: choices.map { "\($0.id) \($0.name.chinese)" }.joined(separator: "、"),
        en: choices.map(\.id).joined(separator: ", "))
    }
  }

  /// Returns the words that an entry can have; none for one that is no choice.
  public static func choices(
    _ field: CustomerDraft.Field, _ policy: CustomerPolicy
  ) -> [(id: String, name: Text)] {
    switch field {
    case .gender: Person.Gender.allCases.map { ($0.rawValue, name(of: $0)) }
    case .signature: CustomerFile.Signature.allCases.map { ($0.rawValue, name(of: $0)) }
    case .branch: policy.branches.map { ($0.id, $0.name) }
    case .branchPart: CustomerFile.BranchPart.allCases.map { ($0.rawValue, name(of: $0)) }
    case .card: policy.cards.map { ($0.id, $0.name) }
    case .cause: policy.causes.map { ($0.id, $0.name) }
    case .consent, .doNotContact: [("yes", CareTexts.yes), ("no", CareTexts.no)]
    case .name, .mobile, .idNumber, .birthday, .joined: []
    }
  }

  public static func name(of gender: Person.Gender) -> Text {
    gender == .female ? Text(zh: "女", en: "female") : Text(zh: "男", en: "male")
  }
  public static func name(of signature: CustomerFile.Signature) -> Text {
    switch signature {
    case .own: Text(zh: "本人", en: "the customer's own")
    case .other: Text(zh: "代签", en: "another's")
    case .none: Text(zh: "没签", en: "missing")
    }
  }
  public static func name(of part: CustomerFile.BranchPart) -> Text {
    switch part {
    case .clear: Text(zh: "清楚", en: "clear")
    case .unclear: Text(zh: "不清楚", en: "unclear")
    case .blank: Text(zh: "空白", en: "blank")
    }
  }
}
