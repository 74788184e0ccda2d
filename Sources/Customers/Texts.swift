import Vocabulary

/// Texts about customers' files.
enum Texts {
  // The words that people type and sheets bring, in lower case.

  static func genders(_ gender: Person.Gender) -> [String] {
    switch gender {
    case .female: ["female", "女", "f", "女性", "女士"]
    case .male: ["male", "男", "m", "男性", "先生"]
    }
  }
  static func signatures(_ signature: CustomerFile.Signature) -> [String] {
    switch signature {
    case .own: ["own", "本人", "本人签", "customer"]
    case .other: ["other", "代签", "他人"]
    case .none: ["none", "没签", "未签"]
    }
  }
  static func branchParts(_ part: CustomerFile.BranchPart) -> [String] {
    switch part {
    case .clear: ["clear", "清楚"]
    case .unclear: ["unclear", "不清楚", "不清"]
    case .blank: ["blank", "空白"]
    }
  }
  static func flags(_ flag: CustomerDraft.Flag) -> [String] {
    switch flag {
    case .yes: ["yes", "是", "y", "true", "1", "同意", "有"]
    case .no: ["no", "否", "n", "false", "0", "不同意", "没有", "不"]
    }
  }

  static func fieldNeeded(_ field: CustomerDraft.Field) -> Text {
    let name = CustomerTexts.name(of: field)
    return Text(zh: "还缺\(name.chinese)", en: "the \(name.english) is missing")
  }
  static func accepts(_ field: CustomerDraft.Field, _ policy: CustomerPolicy) -> Text {
    let option = CustomerTexts.option(field)
    guard let accepted = CustomerTexts.accepts(field, policy) else {
      return Text(zh: "写 \(option)", en: "give \(option)")
    }
    return Text(zh: "写 \(option)，\(accepted.chinese)", en: "give \(option), \(accepted.english)")
  }
  static func unknownWord(_ text: String, of field: CustomerDraft.Field) -> Text {
    let name = CustomerTexts.name(of: field)
    return Text(
      zh: "“\(text)”不能作\(name.chinese)", en: "“\(text)” is no \(name.english)")
  }
  static func words(_ words: [[String]]) -> Text {
    Text(
      zh: "能写：\(words.map { $0.prefix(2).joined(separator: " ") }.joined(separator: "、"))",
      en: "one of \(words.compactMap(\.first).joined(separator: ", "))")
  }
  static func longName(_ limit: Int) -> Text {
    Text(zh: "姓名最多 \(limit) 个字", en: "a name has at most \(limit) characters")
  }
  static func noMobile(_ masked: String) -> Text {
    Text(zh: "“\(masked)”不是手机号", en: "“\(masked)” is no mobile number")
  }
  static let mobileShape = Text(zh: "11 位，1 开头", en: "11 digits that begin with 1")
  static func noIdentity(_ masked: String) -> Text {
    Text(
      zh: "证件号“\(masked)”不对：位数、出生日期或校验位有误",
      en: "the id number “\(masked)” is wrong: its length, date of birth or check digit")
  }
  static let identityShape = Text(
    zh: "照证件再写一遍：18 位，末位可以是 X", en: "copy it from the card again: 18 digits, the last may be X")
  static let otherBirthday = Text(
    zh: "生日和证件号里的不一样", en: "the birthday is not the one in the id number")
  static let otherGender = Text(
    zh: "性别和证件号里的不一样", en: "the gender is not the one in the id number")
  static let lookAtTheCard = Text(zh: "照证件核对两项", en: "compare both with the card")
  static func noDay(_ field: CustomerDraft.Field) -> Text {
    let name = CustomerTexts.name(of: field)
    return Text(zh: "\(name.chinese)不是日期", en: "the \(name.english) is no date")
  }
  static func inTheFuture(_ field: CustomerDraft.Field) -> Text {
    let name = CustomerTexts.name(of: field)
    return Text(zh: "\(name.chinese)还没到", en: "the \(name.english) is in the future")
  }
  static let dayShape = Text(zh: "如 1990-05-12", en: "such as 1990-05-12")

  static func numberTaken(_ number: CustomerNumber) -> Text {
    Text(zh: "会员号 \(number) 已有人", en: "the number \(number) is taken")
  }
  static func samePerson(_ number: CustomerNumber) -> Text {
    Text(zh: "这个证件号已经是会员 \(number)", en: "this id number is customer \(number)'s already")
  }
  static func changeInstead(_ number: CustomerNumber) -> Text {
    Text(zh: "要改就：kefu 顾客 改 \(number)", en: "to change it: kefu customer change \(number)")
  }
  static func noCustomer(_ number: CustomerNumber) -> Text {
    Text(zh: "没有会员 \(number)", en: "there is no customer \(number)")
  }
  static let lookForCustomer = Text(
    zh: "找一找：kefu 顾客 找 姓名", en: "look for one: kefu customer find NAME")
  static func isErased(_ number: CustomerNumber) -> Text {
    Text(zh: "会员 \(number) 的个人信息已抹掉", en: "the personal data of customer \(number) was erased")
  }
  static let addAnew = Text(
    zh: "要重新登记就用新会员号：kefu 顾客 加", en: "enter the customer anew: kefu customer add")
  static func undoFile(_ number: CustomerNumber, isFirst: Bool) -> Text {
    isFirst
      ? Text(zh: "会员 \(number) 的建档", en: "the entering of customer \(number)")
      : Text(zh: "会员 \(number) 的更改", en: "the change of customer \(number)")
  }
  static func changedSince(_ subject: String) -> Text {
    Text(zh: "\(subject) 后来又改过", en: "\(subject) was changed since")
  }
  static let changeAnew = Text(
    zh: "再改一次：kefu 顾客 改", en: "change it again: kefu customer change")
  static func lostPerson(_ number: some CustomStringConvertible, _ version: Int) -> Text {
    Text(
      zh: "表 customer_person 里没有会员 \(number) 的第 \(version) 版",
      en: "table customer_person has no version \(version) of customer \(number)")
  }
  static let runCheck = Text(zh: "查一查：kefu 体检", en: "see: kefu check")

  // The policy.

  static func goneWord(_ number: String, _ word: String, of field: CustomerDraft.Field) -> Text {
    let name = CustomerTexts.name(of: field)
    return Text(
      zh: "会员 \(number) 的\(name.chinese)“\(word)”制度里没有了",
      en: "the \(name.english) “\(word)” of customer \(number) is no longer in the policy")
  }
  static let putBack = Text(
    zh: "在 Policies/customers.yaml 里补回，或改档案：kefu 顾客 改",
    en: "put it back into Policies/customers.yaml, or change the file: kefu customer change")

  static func idTwice(_ id: String) -> Text {
    Text(zh: "id“\(id)”写了两遍", en: "the id “\(id)” stands there twice")
  }
  static let anotherID = Text(zh: "换一个 id", en: "give it another id")
}
