import Vocabulary

/// Texts of desks without customers.
extension Texts {
  static let noCustomerPolicy = Text(
    zh: "本台不管顾客档案：没有 Policies/customers.yaml",
    en: "this desk keeps no customers: it has no Policies/customers.yaml")
  static let takeCustomerPolicy = Text(
    zh: "要管就从附带的 Desks/salon/Policies 拷一份来改",
    en: "to keep them, copy that of the shipped Desks/salon/Policies and change it")
}
