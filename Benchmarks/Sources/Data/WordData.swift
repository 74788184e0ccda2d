/// What the benchmark's phrases are made of: characters that are read in one way only, each behind
/// its pinyin; the words that shops use most, in falling order; words of which no phrase has a letter.
enum WordData {
  static let letters = """
    wo我 bu不 yi一 shi是 you有 nin您 me么 ma吗 fa发 dao到 neng能 ge个 yao要 ni你 tui退 huo货 kan看 xia下 zai在 hao好
    zhe这 kuan款 lai来 jiu就 shang上 jian件 duo多 tian天 men们 yi以 zen怎 mai买 shi时 fu付 dian点 ma码 zi子 ke可 li里
    shou收 fei费 hui回 kuai快 chuan穿 bang帮 hua话 ji几 ren人 na那 fu服 hou后 zai再 hao号 da打 bao包 huan换 yong用
    yi衣 xiang想 bao保 pai拍 shao少 ding订 jia家 kai开 chu出 xian先 guo过 dian电 qing请 bie别 qu去 qian钱 di递 yun运
    song送 ji寄 ba吧 gen跟 wen问 dui对 deng等 ba把 mian面 ci次 gai改 xin新 ye也 piao票 jie接 liang两 cheng成 xian现
    yan颜 su诉 fen分 you邮 jia加 bu补 qi起 yang样 xiao小 suan算 dian店 jian间 zhao找 xuan选 pin品 yi意 sha啥 tong同
    qian前 ji记 li理 hou候 dong动 gao告 fang方 yi已 xie谢 qu取 shou手 xie写 a啊 ye页 shi十 shi示 tu图 zi自 xian显
    xin信 rang让 shi事 xie鞋 cuo错 shen申 tiao条 xiao消 zhen真 xiu修 ke客 ku裤 shi实 zhi直 liang量 fang放 lao老
    xin心 ri日 ji机 jin进 zhi址 wei为 wan完 an按 shen身 jiu久 ku库 gong工 ding定 ming明 tong通 zhong中 chu处 zhi质
    nei内 bai白 geng更 jing经 shou售 tai太 jin今 you优 wu物 la啦 cai才 san三 zhi只 ping评 hui惠 jie结 zou走 ma马
    huo或 kuai块 gao高 diao掉 ban办 yi宜 na拿 wai外 e额 tou头 dai带 gang刚 zhuang装 ming名 ping平 zhang账 kou扣 yu预
    qing情 ren认 zhang张 lian链 xian线 shuang双 fan烦 gong公 cang仓 shang商 qun裙 zheng正 wei围 ge格 pei配 yue月
    liu留 qing清 guo裹 zhao照 mai卖 ban半 sheng生 rong绒 man满 wu五 ma麻 ti体 mao毛 que确 ji急 nian年 li礼 zhu注
    tao套 er二 bei备 xi息 di底 bian边 biao标 guan关 ling领 zuo做 fu复 gou购 huo活 zhun准 zui最 yao腰 kou口 zhi支 zi字
    bi比 hen很 yuan原 pai牌 bao报 men门 wan晚 jie截 bei呗 xi喜 jiao交 ji己 xian险 ti题 guo果 jin金 you友 dong东
    deng登 qian签 xie些 xi西 pian片 an安 zhuan转 bian变 you又 tai台 huan欢 jie节 jia假 ya呀 quan全 la拉 ta他 zhuan专
    zhi之 jian减 ying应 tui推 tou投 chang常 zuo作 shui水 zao早 gui贵 pai排 you由 tian填 shi式 tiao挑 mian免 mang忙
    hua花 lian联 te特 liu流 chong充 peng朋 dao道 si司 mei每 bai百 zhi知 chu楚 bei被 ting听 liao料 cong从 hei黑
    guan管 wei位 dang当 fan反 man慢 kuan宽 hong红 lu路 gou够 si思 jin斤 zheng整 wu午 diao吊 jiao脚 ha哈 zhou周 xu需
    ban般 shi试 ju拒 ling另 duan断 pei赔 jin近 wang网 ru入 sheng声 duan短 pian偏 yu羽 sui随 da答 dai待 zhu主 dai代
    ban班 pi皮 jiang讲 gai该 bao宝 gong功 gua挂 zhan站 da搭 bu部 pi批 ma嘛 bu步 kuang况 wei微 cun存 re热 chai拆
    huai坏 pai派 liao聊 pu铺 fa法 cui催 tong统 jian荐 ma妈 jin紧 gan感 zeng赠 wu务 qi气 yin因 xiao销 xiao效 qi其 di第
    xian限 xiang箱 wang忘 zheng证 shi失 di低 zhu住 zhi值 si四 guang光 xi细 xiang详 zuo昨 xing型 pa怕 kong空 shun顺
    bian遍 shen深 cou凑 dan担 mi米 fen份 biao表 fan返 shou受 ba八 yan眼 feng风 ta她 yan验 fu负 ze责 tai抬 guang逛
    jiu纠 chao超 zhe者 qiu求 bi笔 qian歉 song松 lu录 fang访 chen衬 yuan元 diu丢 dai袋 tai态 jian肩 xing醒 ban板
    chi持 que缺 jue决 jiao叫 rong容 cheng承 ben本 wei卫 che撤 sheng剩 gai概 yin银 gan赶 jie姐 shan衫 hu户 guo国 xu续
    hou厚 ru如 hui灰 hai孩 ban版 ge各 ling零 wa袜 bao抱 xiong胸 cun寸 ting停 jie介 shi市 wei味 nan男 fen纷 shu舒
    jin尽 han含 zhi纸 xiang项 bing并 pin拼 lou漏 wang往 qi七 xiang响 di抵 qi齐 po破 tou透 shen审 niu牛 yu余 chang场
    shou首 xiang像 chang厂 gan干 cao操 he盒 hu护 fan翻 huang黄 zan咱 tie贴 gu顾 lei类 xiu袖 tui腿 jian建 kao考 lan蓝
    nv女 xing星 li利 liu六 fen粉 tuan团 wu误 ji季 gao搞 qian浅 li立 ying影 gui规 chan产 yi议 qiu球 zhu祝 xiang相
    nuan暖 nan难 xue学 yin印 ji积 leng冷 fang防 ya压 ji级 wei喂 ping凭 dan但 ran然 zong总 yu于 jiao教 li力 hai海
    feng丰 duan段 shai晒 li厘 mo末 shao稍 bi闭 jian检 ti替 bai拜 si丝 bo播 ji计 cai材 xing形 shou瘦 pian骗 lan拦
    chi吃 shui税 hui恢 ye业 ji及 mi密 yin音 kui馈 yan言 zhong钟 wang望 du独 yuan远 si死 dong懂 jin巾 shui睡 cheng城
    sun损 ting挺 qiu秋 yi易 zan暂 tun臀 liang亮 mao帽 wei维
    """

  static let common = """
    我 您 是 有 不 吗 要 你 在 好 这款 发货 快递 我们 可以 收到 退款 怎么 付款
    优惠 客服 时候 退换 号码 买家 今天 明天 现在 商品 签收 质量 换货 运费 发票
    电话 拍下 库存 物流 活动 满减 备注 少件 漏发 错发 破损 赠品 礼品 包装 面料
    羽绒服 衬衫 毛衣 外套 裤子 裙子 鞋子 帽子 围巾 身高 偏小 起球 正品 保修 维修
    仓库 打包 催件 丢件 拒收 上门 取件 签名 顺丰 周末 晒图 投诉 道歉 主管 经理
    人工 稍等 登记 拦截 定金 余额 红包 积分 生日 新款 老顾客 回头客 断码 补货 预售
    现货 直播 小票 抬头 税号 邮箱 开票 验货 退回 原路 到账 手续费
    """

  static let strange = """
    yan鼹-shu鼠 pi霹-li雳 hu琥-po珀 qing蜻-ting蜓 luo骆-tuo驼 fu芙-rong蓉 pi琵-pa琶 lin嶙-xun峋
    tao饕-tie餮 ju龃-yu龉 yin氤-yun氲 pan蹒-shan跚 pi貔-xiu貅-ta獭 zi鲻-zun鳟-man鳗
    """
}
