/// Words that buyers put before and after any matter. Messages of our own come to the point;
/// buyers of other shops greet, name their goods, speak of "this order" and thank in the same
/// line, so that the model took a wrapped question for a greeting. It learns each message once
/// more with such words around it: fitted to our own messages alone, 0.77 of a strange shop's
/// were right before, 0.80 after.
struct Wrapping {
  private static let openings = words(
    """
    你好 您好 亲 在吗 请问 请问一下 你好请问 您好请问 我想问下 我想问一下 想问下 想咨询一下 问一下 问下 麻烦问下 那个 那 那请问
    就是 然后 亲亲 老板 客服 你好我想问下 你好我想咨询一下 你好麻烦 麻烦 麻烦帮我看下 帮我看看 帮忙看下 能帮我看下 我想知道 想知道
    我问下 不好意思 嗯 嗯嗯 好的 好吧 哦 哦哦 额 对 是的 不是 不是啊 我的意思是 意思是 也就是说 所以 可是 但是 现在 刚才
    刚刚 昨天 今天 上次 之前 我之前 我在你家 我在你们店 你们家 你家 你们 咱家 咱们 这个 这 它 他 我这个 我那个 我的 我这单
    这单 这个订单 我的订单 我有个订单 我这个订单 我买的 我买的这个 我买的那个 我昨天买的 我刚买的 我上次买的 我刚下单的 刚拍的
    我拍的 我刚刚下单了一个 您帮我看下 你帮我看下 您看下 你看看 麻烦您 麻烦你 是这样的 是这样 有个问题 有个事 我看
    """)
  private static let closings = words(
    """
    谢谢 谢谢啦 谢谢了 谢谢你 麻烦了 麻烦你了 谢了 多谢 亲 哦 啊 呢 呀 哈 吧 的 了 嘛 好吗 好不好 可以吗 行吗 行不行 对吧
    是吗 是吧 对吗 呗 啦 急 您看下 帮我看看 你看下 看一下 怎么办 怎么回事 这个订单 我的订单 这单 你好 在吗 请问 老板 客服
    """)
  /// What other shops sell: said of any matter, so no thing alone tells what a message is about.
  private static let things = words(
    """
    苹果 车厘子 草莓 榴莲 芒果 橙子 大米 面粉 牛肉 虾 螃蟹 鱼 鸡蛋 牛奶 酸奶 奶粉 零食 坚果 茶叶 咖啡
    白酒 蜂蜜 月饼 蛋糕 面包 火锅底料 泡面 辣条 燕窝 阿胶 沙发 床 床垫 衣柜 餐桌 椅子 书桌 书架 鞋柜 窗帘
    地毯 地板 瓷砖 马桶 花洒 水龙头 灯 吊灯 开关 油漆 门锁 浴室柜 橱柜 壁纸 晾衣架 口红 面膜 粉底 眼影
    精华 水乳 面霜 防晒 洗面奶 香水 洗发水 沐浴露 染发剂 护手霜 假发 美甲 尿不湿 奶瓶 婴儿车 推车 儿童座椅
    辅食 童装 玩具 积木 拼图 遥控车 娃娃 滑板车 书包 绘本 机油 轮胎 刹车片 雨刮 坐垫 脚垫 行车记录仪 车灯
    电瓶 滤芯 保险杠 车膜 头盔 电动车 自行车 猫粮 狗粮 猫砂 猫窝 狗绳 鱼缸 猫爬架 罐头 仓鼠 鹦鹉 书 教材
    小说 字帖 试卷 笔 本子 打印机 墨盒 网课 课程 项链 戒指 手镯 手链 耳环 金条 吊坠 手表 玉 珍珠 眼镜
    会员 点卡 账号 激活码 软件 话费 流量 皮肤 装备 门票 年卡 机票 酒店 鞋 运动鞋 靴子 拖鞋 高跟鞋 裙子
    裤子 牛仔裤 卫衣 毛衣 外套 羽绒服 衬衫 t恤 内衣 袜子 帽子 围巾 包 行李箱 汉服 婚纱 西装 校服 手机
    电脑 平板 耳机 音响 充电宝 充电器 键盘 鼠标 相机 显卡 硬盘 路由器 电视 冰箱 洗衣机 空调 热水器 油烟机
    微波炉 电饭煲 吹风机 吸尘器 扫地机 净水器 风扇 加湿器 锅 菜刀 保温杯 剃须刀 电动牙刷 药 口罩 血压计
    维生素 钙片 感冒药 隐形眼镜 轮椅 体温计 创可贴 玫瑰 鲜花 花束 多肉 绿植 盆栽 种子 肥料 花盆 树苗 吉他
    钢琴 琴 口琴 鱼竿 帐篷 瑜伽垫 哑铃 羽毛球拍 篮球 泳衣 跑步机 毛线 布料 相框 蜡烛 纸箱 螺丝 电钻 水管
    模型 手办 卡片 请柬 横幅 定制杯子
    """)
  private static let phrases = [
    "", "", "这个", "那个", "我买的", "你家", "你们家的", "买了个", "上次那个", "刚买的", "我那", "一个", "你好", "请问",
  ]
  /// Here the words around are the matter itself.
  private static let bare: Set<Category?> = [.greeting, .closing, .waiting, nil]

  private var random = Shuffle()

  /// The message with words before it, after it or both; nil where those would change what it is.
  mutating func wrapped(_ message: LabelledMessage) -> LabelledMessage? {
    guard !Self.bare.contains(message.category) else { return nil }
    let part = Int.random(in: 0..<5, using: &random)
    let before = part == 3 ? "" : opening()
    let after = part < 3 ? "" : Self.closings.randomElement(using: &random) ?? ""
    return LabelledMessage(text: before + message.text + after, category: message.category)
  }

  private mutating func opening() -> String {
    guard Int.random(in: 0..<5, using: &random) < 2 else {
      return Self.openings.randomElement(using: &random) ?? ""
    }
    let phrase = Self.phrases.randomElement(using: &random) ?? ""
    return phrase + (Self.things.randomElement(using: &random) ?? "")
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}

/// The same order each time: xorshift64.
struct Shuffle: RandomNumberGenerator {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
